import { isCoHandled } from './co-handling.ts';
import { isWithProposer, type Communication, type Draft, type SentBack } from './facts.ts';
import type { Proposal } from './proposal.ts';
import { isReplied, roundsBefore, wordOnReply } from './round-facts.ts';
import { stepMet } from './step-facts.ts';

/** The newest draft, of those made in the case's present role. */
export function currentDraft({ drafts, draftsOfFormerRole = 0 }: Proposal): Draft | undefined {
  const newest = drafts.at(-1);
  return newest && newest.no > draftsOfFormerRole ? newest : undefined;
}

/** Whether a word of not satisfied asks for another reply. */
export function mustReplyAgain(proposal: Proposal): boolean {
  return roundsBefore(proposal) > 0 && !isReplied(proposal);
}

/** The review that sent the newest draft back, until another draft answers it. */
export function unansweredSendBack(proposal: Proposal): SentBack | undefined {
  const last = proposal.sentBack?.at(-1);
  return last && last.draftNo === currentDraft(proposal)?.no ? last : undefined;
}

/** Whether our letter has left and, where a member evaluates it, he was satisfied or had it explained to him in person. */
export function isAnsweredForGood(proposal: Proposal): boolean {
  if (!isReplied(proposal)) return false;
  if (isCoHandled(proposal)) return true;
  return wordOnReply(proposal) !== undefined && stepMet(proposal, 'explainInPerson');
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
    isWithProposer(talk)
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
