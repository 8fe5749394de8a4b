import type { ActType } from '../commands.ts';
import type { ActRule } from './act-rule.ts';
import { file, recordEvaluation, withdraw } from './after-reply-acts.ts';
import { reportProgress } from './progress-acts.ts';
import { accept, assign, signFor } from './assignment-acts.ts';
import { takeCalendar } from './calendar-acts.ts';
import { recordCommunication } from './communication-acts.ts';
import { draftOpinion, submitDraft, submitForReview } from './draft-acts.ts';
import { answerReturn, decideDispute, raiseDispute, requestReturn } from './outward-acts.ts';
import { changeOfficer, reassign } from './reassignment-acts.ts';
import { endAgain, reopen } from './ending-acts.ts';
import { correctCommunication } from './correct-communication.ts';
import { correctEntry } from './correct-entry.ts';
import { correctDate, correctEvaluation, correctLetter } from './correction-acts.ts';
import { declineUrge } from './decline-urge.ts';
import {
  recordContribution,
  requestContributions,
  returnContribution,
  waiveContribution,
} from './contribution-acts.ts';
import { applyException, decideException } from './exception-acts.ts';
import {
  decideWorkPlan,
  recordHearing,
  recordSiteVisit,
  recordSymposium,
  submitWorkPlan,
} from './key-acts.ts';
import { mergeInto, undoMerge } from './joint-acts.ts';
import { issueReply, sendOpinionLetter } from './letter-acts.ts';
import { adjustPlan, confirmPlan } from './plan-acts.ts';
import { takePolicy } from './policy-acts.ts';
import { reviewOpinion, submitOpinion } from './opinion-acts.ts';
import {
  addCommitment,
  answerInstruction,
  lookBack,
  recordInstruction,
  recordMatter,
  settleCommitment,
} from './follow-up-acts.ts';
import { sendBack } from './send-back.ts';
import { markStep } from './step-acts.ts';
import { applyExtension, decideExtension, pauseTerm, resumeTerm, undoExtension } from './term-acts.ts';

/** Every act that a case knows, with its rule. */
export const ACT_RULES: { readonly [T in ActType]: ActRule<T> } = {
  assign,
  signFor,
  accept,
  reassign,
  changeOfficer,
  requestReturn,
  answerReturn,
  raiseDispute,
  decideDispute,
  confirmPlan,
  adjustPlan,
  submitOpinion,
  reviewOpinion,
  recordCommunication,
  submitDraft,
  submitForReview,
  markStep,
  sendBack,
  issueReply,
  draftOpinion,
  sendOpinionLetter,
  recordEvaluation,
  file,
  reportProgress,
  submitWorkPlan,
  decideWorkPlan,
  recordSiteVisit,
  recordSymposium,
  recordHearing,
  applyException,
  decideException,
  requestContributions,
  recordContribution,
  returnContribution,
  waiveContribution,
  recordInstruction,
  answerInstruction,
  recordMatter,
  addCommitment,
  lookBack,
  settleCommitment,
  declineUrge,
  correctDate,
  correctCommunication,
  correctEntry,
  correctLetter,
  correctEvaluation,
  reopen,
  endAgain,
  applyExtension,
  decideExtension,
  undoExtension,
  pauseTerm,
  resumeTerm,
  takePolicy,
  takeCalendar,
  mergeInto,
  undoMerge,
  withdraw,
};
