import type { StepId } from '../policy/step-ids.ts';
import { stageWords } from '../wording/stages.ts';
import { openDispute } from './assignment-facts.ts';
import { leftToFollow } from './before-the-end.ts';
import { isCoHandled } from './co-handling.ts';
import {
  currentDraft,
  isAnsweredForGood,
  mustReplyAgain,
  needsNewDraft,
  unansweredSendBack,
} from './draft-facts.ts';
import { openCommitments, openInstructions } from './follow-up-facts.ts';
import { isWithLead } from './joint-facts.ts';
import type { Proposal } from './proposal.ts';
import { isReplied, wordOnReply } from './round-facts.ts';
import { stepMet } from './step-facts.ts';

/** Where a case is (办理阶段); computed from its facts, never stored. */
export type Stage =
  | 'toAssign'
  | 'toSignFor'
  | 'inDispute'
  | 'merged'
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
  | 'explaining'
  | 'toEndAgain'
  | 'closed'
  | 'filed'
  | 'coSent'
  | 'returned'
  | 'withdrawn';

/** The stage that an open step means, in the order of the procedure. */
const BY_OPEN_STEP: readonly (readonly [StepId, Stage])[] = [
  ['analyse', 'handlingAgain'],
  ['meetMember', 'handlingAgain'],
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
  if (isReplied(proposal)) return stageOfAnswered(proposal);
  if (openDispute(proposal)) return 'inDispute';
  if (unansweredSendBack(proposal)) return isCoHandled(proposal) ? 'coDrafting' : drafting(proposal);
  const open = firstOpen(proposal);
  if (open && isWithLead(proposal, open[0])) return 'merged';
  if (open?.[1] === 'handling') return drafting(proposal);
  if (open?.[1] === 'formingOpinion' && proposal.opinion && !proposal.opinion.review)
    return 'opinionInReview';
  return open?.[1] ?? 'toIssue';
}

function stageOfAnswered(proposal: Proposal): Stage {
  const owed = openInstructions(proposal).length + openCommitments(proposal).length;
  const over = proposal.reopened?.kind === 'coSent' || proposal.reopened?.kind === 'closed';
  if (over && owed === 0 && isAnsweredForGood(proposal)) return 'toEndAgain';
  if (isCoHandled(proposal)) return 'implementing';
  if (!wordOnReply(proposal)) return 'toEvaluate';
  if (!stepMet(proposal, 'explainInPerson')) return 'explaining';
  return leftToFollow(proposal) > 0 ? 'implementing' : 'closed';
}

function drafting(proposal: Proposal): Stage {
  return mustReplyAgain(proposal) ? 'handlingAgain' : 'handling';
}

/** Whether a case has its next step with a lead case that is handled no more. */
export function waitsForGoneLead(proposal: Proposal): boolean {
  return proposal.mergedInto?.leadGone === true && stageOf(proposal) === 'merged';
}

/** What a case's stage is called. */
export function stageName(proposal: Proposal): string {
  return stageWords(stageOf(proposal), proposal.policy).name;
}

/** The step that the case is at, which dates its stage. */
export function stageStep(proposal: Proposal): StepId {
  if (isReplied(proposal)) return stepAfterReply(proposal);
  return firstOpen(proposal)?.[0] ?? (isCoHandled(proposal) ? 'sendOpinionLetter' : 'issueReply');
}

function stepAfterReply(proposal: Proposal): StepId {
  if (!wordOnReply(proposal)) return 'evaluationDue';
  return stepMet(proposal, 'explainInPerson') ? 'file' : 'explainInPerson';
}

function firstOpen(proposal: Proposal) {
  return BY_OPEN_STEP.find(
    ([step, stage]) =>
      !stepMet(proposal, step) &&
      !(stage === 'handling' && currentDraft(proposal) && !needsNewDraft(proposal)),
  );
}
