import { accepted } from '../gates/accepted.ts';
import { notByLead } from '../gates/lead-pending.ts';
import { notCoHandled } from '../gates/not-co-handled.ts';
import { unmet } from '../unmet.ts';
import type { ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';

/** 提交初步办理意见, by the officer, for the division head to review. */
export const submitOpinion: ActRule<'submitOpinion'> = {
  lacking: (proposal) =>
    notCoHandled(proposal) ?? [
      ...accepted(proposal),
      ...alreadyDone(proposal, 'preliminaryOpinion'),
      ...notByLead(proposal, 'preliminaryOpinion'),
    ],
  events: (_proposal, act, { by, today }) => [
    { type: 'OpinionSubmitted', summary: act.summary, on: today, by },
  ],
};

/** 审核初步办理意见; passing it opens gate 1. Nobody reviews his own. */
export const reviewOpinion: ActRule<'reviewOpinion'> = {
  lacking: (proposal) => {
    const coHandled = notCoHandled(proposal);
    if (coHandled) return coHandled;
    const waiting = proposal.opinion !== undefined && proposal.opinion.review === undefined;
    return waiting ? [] : [unmet('noOpinionToReview')];
  },
  against: (proposal, act, { actor }) => [
    ...(proposal.policy.gates.noSelfReview && proposal.opinion?.submittedBy.id === actor.id
      ? [unmet('ownDraft', { alternates: '本处室另一负责人' })]
      : []),
    ...(act.result === 'sentBack' && !act.reasons ? [unmet('reasonMissing')] : []),
  ],
  events: (_proposal, act, { by, today }) => [
    {
      type: 'OpinionReviewed',
      result: act.result,
      ...(act.reasons === undefined ? {} : { reasons: act.reasons }),
      on: today,
      by,
    },
  ],
};
