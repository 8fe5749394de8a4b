import type { ActType } from './commands.ts';
import { isCoHandled } from './co-handling.ts';
import { openCommitments, openInstructions } from './follow-up-facts.ts';
import { unkeptPromises } from './item-classes.ts';
import type { Proposal } from './proposal.ts';
import { stageOf, stageStep, type Stage } from './stage.ts';

/** The act that carries a case out of its stage. */
const NEXT_ACT: Readonly<Record<Stage, ActType | undefined>> = {
  toAssign: 'assign',
  toSignFor: 'accept',
  inDispute: 'decideDispute',
  merged: undefined,
  formingOpinion: 'submitOpinion',
  opinionInReview: 'reviewOpinion',
  toContact: 'recordCommunication',
  handling: 'submitDraft',
  soliciting: 'markStep',
  inDivisionReview: 'markStep',
  toConsult: 'recordCommunication',
  toSubmit: 'submitForReview',
  inContentReview: 'markStep',
  inWordingReview: 'markStep',
  inApproval: 'markStep',
  toIssue: 'issueReply',
  toEvaluate: 'recordEvaluation',
  handlingAgain: 'submitDraft',
  explaining: 'markStep',
  implementing: 'settleCommitment',
  coDrafting: 'draftOpinion',
  toEndAgain: 'endAgain',
  closed: 'file',
  filed: undefined,
  coSent: undefined,
  returned: undefined,
  withdrawn: undefined,
};

/** The act that comes next, if the case is not ended. */
export function nextAct(proposal: Proposal): ActType | undefined {
  const next = NEXT_ACT[stageOf(proposal)];
  const step = stageStep(proposal);
  if (step === 'analyse') return 'markStep';
  if (step === 'meetMember') return 'recordCommunication';
  if (next === 'file' && unkeptPromises(proposal).length > 0) return 'addCommitment';
  if (next === 'settleCommitment') return nextToFollow(proposal);
  return next === 'issueReply' && isCoHandled(proposal) ? 'sendOpinionLetter' : next;
}

/** Leaders first, then what was promised, then what is left of the plan. */
function nextToFollow(proposal: Proposal): ActType {
  if (openInstructions(proposal).length > 0) return 'answerInstruction';
  if (openCommitments(proposal).length > 0) return 'settleCommitment';
  return unkeptPromises(proposal).length > 0 ? 'addCommitment' : 'markStep';
}

/** The acts of the procedure that stand behind a gate, in its order, for a page to explain. */
export function gatedActs(proposal: Proposal): readonly ActType[] {
  return isCoHandled(proposal)
    ? ['accept', 'draftOpinion', 'sendOpinionLetter']
    : [
        'accept',
        'recordCommunication',
        'submitDraft',
        'submitForReview',
        'issueReply',
        'recordEvaluation',
        'file',
      ];
}
