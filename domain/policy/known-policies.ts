import { DEFAULT_POLICY } from './default-policy.ts';
import type { Policy } from './policy.ts';

const KNOWN: readonly Policy[] = [DEFAULT_POLICY];

/** The year's policy that a case took its part from; the one in force where its version is no longer known. */
export function policyOf({ id, version }: Pick<Policy, 'id' | 'version'>): Policy {
  return KNOWN.find((policy) => policy.id === id && policy.version === version) ?? DEFAULT_POLICY;
}
