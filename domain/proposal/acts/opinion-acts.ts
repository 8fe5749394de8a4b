import { namesPerson } from '../../office/names-person.ts';
import type { Teller } from '../../office/outside-unit.ts';
import { OTHER_REVIEWERS } from '../../wording/parties.ts';
import { lacksDuty } from '../duties.ts';
import { accepted } from '../gates/accepted.ts';
import { notByLead } from '../gates/lead-pending.ts';
import { notCoHandled } from '../gates/not-co-handled.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { signedOnPaper } from '../signed-on-paper.ts';
import { plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActRule } from './act-rule.ts';
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

/**
 * 审核初步办理意见; passing it opens gate 1. Nobody reviews his own: a head’s goes to another head, or to the leader in
 * charge, for whom 督查处 may tell of it from the paper.
 */
export const reviewOpinion: ActRule<'reviewOpinion'> = {
  lacking: (proposal) => {
    const coHandled = notCoHandled(proposal);
    if (coHandled) return coHandled;
    const waiting = proposal.opinion !== undefined && proposal.opinion.review === undefined;
    return waiting ? [] : [unmet('noOpinionToReview')];
  },
  against: (proposal, act, { actor }) => [
    ...reviewedByAnother(proposal, act, actor),
    ...(act.result === 'sentBack' && !act.reasons ? [unmet('reasonMissing')] : []),
  ],
  events: (_proposal, act, { by, today }) => [
    {
      type: 'OpinionReviewed',
      result: act.result,
      ...(act.reasons === undefined ? {} : { reasons: act.reasons }),
      ...signedOnPaper(act),
      on: today,
      by,
    },
  ],
};

function reviewedByAnother(proposal: Proposal, act: ActOf<'reviewOpinion'>, actor: Teller): readonly Unmet[] {
  const { opinion, policy, division } = proposal;
  const { onBehalfOf: signer = '', evidence } = act;
  const isOwn =
    policy.gates.noSelfReview &&
    opinion !== undefined &&
    (opinion.submittedBy.id === actor.id || namesPerson(signer, opinion.submittedBy.name, division));
  const onPaper = lacksDuty(actor, proposal, ['divisionHead', 'leaderInCharge']).length > 0;
  const step = plannedStep(proposal, 'preliminaryOpinion')?.title ?? '';
  return [
    ...(isOwn ? [unmet('ownDraft', { alternates: OTHER_REVIEWERS })] : []),
    ...(onPaper && signer === '' ? [unmet('signerMissing', { step })] : []),
    ...(onPaper && evidence === undefined ? [unmet('evidenceMissing', { step })] : []),
  ];
}
