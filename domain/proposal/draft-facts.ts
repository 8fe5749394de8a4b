import { PROPOSERS, type Communication, type Draft } from './facts.ts';
import type { Proposal } from './proposal.ts';

/** The newest draft. */
export function currentDraft(proposal: Proposal): Draft | undefined {
  return proposal.drafts.at(-1);
}

/** Whether an unsatisfied evaluation asks for another reply. */
export function mustReplyAgain(proposal: Proposal): boolean {
  return proposal.letters.length > 0 && proposal.evaluations.at(-1)?.overall === 'unsatisfied' && !repliedSince(proposal);
}

/** The proposer's latest counted word on any draft, and on which. */
export function lastConsultation(proposal: Proposal): Communication | undefined {
  return proposal.communications.findLast(
    (entry) =>
      entry.counts &&
      entry.phase === 'during' &&
      entry.draftNo !== undefined &&
      PROPOSERS.includes(entry.counterpart),
  );
}

/** Whether two drafts differ in wording only. */
export function sameInSubstance(proposal: Proposal, oneNo: number, otherNo: number): boolean {
  const materialNo = (no: number) => proposal.drafts.find((draft) => draft.no === no)?.materialNo;
  return materialNo(oneNo) === materialNo(otherNo);
}

function repliedSince(proposal: Proposal): boolean {
  return proposal.letters.length > proposal.evaluations.filter((each) => each.overall === 'unsatisfied').length;
}
