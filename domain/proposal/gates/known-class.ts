import { resultClassNames } from '../../wording/labels.ts';
import type { ResultClass } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** A class of results that the case's policy has; places differ in how many there are. */
export function knownClass({ policy }: Proposal, given: ResultClass | undefined): readonly Unmet[] {
  const known = Object.keys(resultClassNames(policy));
  if (given === undefined || known.includes(given)) return [];
  return [unmet('classUnknown', { given, classes: known.join('、') })];
}
