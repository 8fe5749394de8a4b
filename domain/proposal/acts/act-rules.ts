import type { ActType } from '../commands.ts';
import type { ActRule } from './act-rule.ts';
import { recordEvaluation, reportProgress, withdraw } from './after-reply-acts.ts';
import { accept, assign, signFor } from './assignment-acts.ts';
import { recordCommunication } from './communication-acts.ts';
import { draftOpinion, submitDraft, submitForReview } from './draft-acts.ts';
import { issueReply, sendOpinionLetter } from './letter-acts.ts';
import { reviewOpinion, submitOpinion } from './opinion-acts.ts';
import { markStep } from './step-acts.ts';

/** Every act that a case knows, with its rule. */
export const ACT_RULES: { readonly [T in ActType]: ActRule<T> } = {
  assign,
  signFor,
  accept,
  submitOpinion,
  reviewOpinion,
  recordCommunication,
  submitDraft,
  submitForReview,
  markStep,
  issueReply,
  draftOpinion,
  sendOpinionLetter,
  recordEvaluation,
  reportProgress,
  withdraw,
};
