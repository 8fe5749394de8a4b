import type { StepId } from '../policy/step-ids.ts';
import { stageWords } from '../wording/stages.ts';
import { openDispute } from './assignment-facts.ts';
import { isCoHandled } from './co-handling.ts';
import { currentDraft, isAnsweredForGood, mustReplyAgain, unansweredSendBack } from './draft-facts.ts';
import type { Proposal } from './proposal.ts';
import { stepMet } from './step-facts.ts';

/** Where a case is (办理阶段); computed from its facts, never stored. */
export type Stage =
  | 'toAssign'
  | 'toSignFor'
  | 'inDispute'
  | 'formingOpinion'
  | 'opinionInReview'
  | 'toContact'
  | 'handling'
  | 'soliciting'
  | 'inDivisionReview'
  | 'toConsult'
  | 'toSubmit'
  | 'inContentReview'
  | 'inWordingReview'
  | 'inApproval'
  | 'toIssue'
  | 'toEvaluate'
  | 'handlingAgain'
  | 'implementing'
  | 'coDrafting'
  | 'closed'
  | 'coSent'
  | 'returned'
  | 'withdrawn';

/** The stage that an open step means, in the order of the procedure. */
const BY_OPEN_STEP: readonly (readonly [StepId, Stage])[] = [
  ['assignDivision', 'toAssign'],
  ['divisionAccept', 'toSignFor'],
  ['preliminaryOpinion', 'formingOpinion'],
  ['preContact', 'toContact'],
  ['draftReply', 'handling'],
  ['draftOpinion', 'coDrafting'],
  ['solicitOpinions', 'soliciting'],
  ['divisionHeadReview', 'inDivisionReview'],
  ['consultMember', 'toConsult'],
  ['submitForReview', 'toSubmit'],
  ['contentFormatReview', 'inContentReview'],
  ['wordingReview', 'inWordingReview'],
  ['leaderApproval', 'inApproval'],
  ['bureauHeadApproval', 'inApproval'],
];

/** The stage of a case. */
export function stageOf(proposal: Proposal): Stage {
  if (proposal.ending) return proposal.ending.kind;
  if (isAnsweredForGood(proposal)) return 'implementing';
  if (mustReplyAgain(proposal)) return 'handlingAgain';
  if (proposal.letters.length > 0) return 'toEvaluate';
  if (openDispute(proposal)) return 'inDispute';
  if (unansweredSendBack(proposal)) return isCoHandled(proposal) ? 'coDrafting' : 'handling';
  const open = firstOpen(proposal);
  if (open?.[1] === 'formingOpinion' && proposal.opinion && !proposal.opinion.review)
    return 'opinionInReview';
  return open?.[1] ?? 'toIssue';
}

/** What a case's stage is called. */
export function stageName(proposal: Proposal): string {
  return stageWords(stageOf(proposal), proposal.policy).name;
}

/** The step that the case is at, which dates its stage. */
export function stageStep(proposal: Proposal): StepId {
  if (proposal.letters.length > 0) return 'evaluationDue';
  return firstOpen(proposal)?.[0] ?? (isCoHandled(proposal) ? 'sendOpinionLetter' : 'issueReply');
}

function firstOpen(proposal: Proposal) {
  return BY_OPEN_STEP.find(
    ([step, stage]) => !stepMet(proposal, step) && !(stage === 'handling' && currentDraft(proposal)),
  );
}
