import { isCoHandled } from './co-handling.ts';
import { PROPOSERS, type Communication, type Draft, type SentBack } from './facts.ts';
import type { Proposal } from './proposal.ts';

/** The newest draft, of those made in the case's present role. */
export function currentDraft({ drafts, draftsOfFormerRole = 0 }: Proposal): Draft | undefined {
  const newest = drafts.at(-1);
  return newest && newest.no > draftsOfFormerRole ? newest : undefined;
}

/** Whether an unsatisfied evaluation asks for another reply. */
export function mustReplyAgain(proposal: Proposal): boolean {
  return (
    proposal.letters.length > 0 &&
    proposal.evaluations.at(-1)?.overall === 'unsatisfied' &&
    !repliedSince(proposal)
  );
}

/** The review that sent the newest draft back, until another draft answers it. */
export function unansweredSendBack(proposal: Proposal): SentBack | undefined {
  const last = proposal.sentBack?.at(-1);
  return last && last.draftNo === currentDraft(proposal)?.no ? last : undefined;
}

/** Whether our letter has left and, where a member evaluates it, he was not dissatisfied. */
export function isAnsweredForGood(proposal: Proposal): boolean {
  if (proposal.letters.length === 0) return false;
  if (isCoHandled(proposal)) return true;
  const word = proposal.evaluations.at(-1)?.overall;
  return word !== undefined && word !== 'unsatisfied';
}

/** Whether another reply is asked for and its draft is still to come. */
export function needsNewDraft(proposal: Proposal): boolean {
  return mustReplyAgain(proposal) && proposal.letters.at(-1)?.draftNo === currentDraft(proposal)?.no;
}

/** Whether a talk brought the proposer's counted word on a draft; nobody reached is no word. */
export function isWordOnDraft(talk: Communication): boolean {
  return (
    talk.counts &&
    talk.phase === 'during' &&
    talk.draftNo !== undefined &&
    talk.outcome !== 'notReached' &&
    PROPOSERS.includes(talk.counterpart)
  );
}

/** The proposer's latest word on any draft by the day it was given; of one day, the one recorded last. */
export function lastConsultation(proposal: Proposal): Communication | undefined {
  return proposal.communications
    .filter(isWordOnDraft)
    .reduce<Communication | undefined>(
      (latest, talk) => (latest && latest.occurredOn > talk.occurredOn ? latest : talk),
      undefined,
    );
}

/** Whether two drafts differ in wording only. */
export function sameInSubstance(proposal: Proposal, oneNo: number, otherNo: number): boolean {
  const materialNo = (no: number) => proposal.drafts.find((draft) => draft.no === no)?.materialNo;
  return materialNo(oneNo) === materialNo(otherNo);
}

function repliedSince(proposal: Proposal): boolean {
  return (
    proposal.letters.length > proposal.evaluations.filter((each) => each.overall === 'unsatisfied').length
  );
}
