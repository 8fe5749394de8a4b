import { RESPONSIBLE_NAMES } from '../../wording/parties.ts';
import { unansweredSendBack } from '../draft-facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';

/** A draft that a review sent back goes nowhere before another draft answers it. */
export function notSentBack(proposal: Proposal): readonly Unmet[] {
  const last = unansweredSendBack(proposal);
  if (!last) return [];
  const reviewer = RESPONSIBLE_NAMES[plannedStep(proposal, last.step)?.responsible ?? 'supervisionOffice'];
  return [unmet('sentBack', { reviewer, n: last.draftNo })];
}
