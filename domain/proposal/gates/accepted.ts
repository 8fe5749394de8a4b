import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** A division has the case and has named its officer. */
export function accepted(proposal: Proposal): readonly Unmet[] {
  if (proposal.division === undefined) return [unmet('notAssigned')];
  return proposal.officer ? [] : [unmet('notAccepted')];
}
