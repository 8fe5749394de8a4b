import type { CasePolicy } from './policy.ts';

/** The edition of the rules that the software itself brings; no office sets it. */
export const RULES_EDITION = 3;

/**
 * Whether a case was opened under this edition or a later one. What an edition newly refuses, or tells otherwise, holds
 * for such cases only: an older one would on replay not know what it has taken.
 */
export function isOfEdition({ edition = 1 }: Pick<CasePolicy, 'edition'>, since: number): boolean {
  return edition >= since;
}
