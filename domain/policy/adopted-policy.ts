import type { Instant } from '../calendar/instant.ts';
import type { PersonRef } from '../office/person.ts';
import { DEFAULT_POLICY } from './default-policy.ts';
import type { Policy, PolicyVersion } from './policy.ts';

/** A version that the office adopted: which, by whom, when, and for proposals of which handling years. */
export type AdoptedPolicy = {
  readonly policy: Policy;
  /** The first handling year (办理年度) that it holds for. */
  readonly fromYear: number;
  readonly adoptedAt: Instant;
  readonly adoptedBy: PersonRef;
  /** The document as it was handed in, comments and all. */
  readonly source: string;
};

/**
 * The rules that a proposal of a handling year is opened under, or the ones shipped: of those adopted for the latest year
 * that is not after it the last, so that amending a former year leaves what is already adopted for a later one.
 */
export function policyInForce(adopted: readonly AdoptedPolicy[], handlingYear: number): Policy {
  const holding = adopted.filter(({ fromYear }) => fromYear <= handlingYear);
  const latest = holding
    .toSorted((one, other) => one.fromYear - other.fromYear || one.adoptedAt - other.adoptedAt)
    .at(-1);
  return latest?.policy ?? DEFAULT_POLICY;
}

/** Every version that there is, the shipped one first. */
export function knownPolicies(adopted: readonly AdoptedPolicy[]): readonly Policy[] {
  return [DEFAULT_POLICY, ...adopted.map(({ policy }) => policy)];
}

/** One version by its name, or nothing where the office never adopted it. */
export function policyVersionOf(
  adopted: readonly AdoptedPolicy[],
  { id, version }: PolicyVersion,
): Policy | undefined {
  return knownPolicies(adopted).find((policy) => policy.id === id && policy.version === version);
}
