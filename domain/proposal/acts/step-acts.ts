import { RESPONSIBLE_NAMES } from '../../wording/parties.ts';
import { REVIEW_STEPS, type StepId } from '../../policy/step-ids.ts';
import { accepted } from '../gates/accepted.ts';
import { isCoHandled } from '../co-handling.ts';
import { currentDraft } from '../draft-facts.ts';
import { notSentBack } from '../gates/not-sent-back.ts';
import { reviewsBefore } from '../gates/review-chain.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { isMarked, plannedStep, stepMet } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActContext, ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';
import { factDate } from './fact-dates.ts';

/**
 * 登记节点完成: the plain act for steps without one of their own, several at once where one paper shows them
 * all. A review needs its draft, the reviews before it, and somebody who wrote
 * neither the draft nor the one whose wording it mends.
 */
export const markStep: ActRule<'markStep'> = {
  lacking: (proposal) => accepted(proposal),
  against: (proposal, act, context) => [
    ...factDate(proposal, '完成日期', act.on, context.today),
    ...act.steps.flatMap((step) => againstStep(proposal, step, act, context)),
  ],
  events: (_proposal, act, { by }) =>
    [...new Set(act.steps)].map((step) => ({
      type: 'StepMarked',
      step,
      on: act.on,
      by,
      evidence: act.evidence,
      ...(act.onBehalfOf === undefined ? {} : { onBehalfOf: act.onBehalfOf }),
    })),
};

/**
 * 退回修改: a review says no, with its reasons. The draft is submitted anew; reviews that it had passed stand, unless the
 * next one changes its substance.
 */
export const sendBack: ActRule<'sendBack'> = {
  lacking: (proposal) => [...accepted(proposal), ...drafted(proposal)],
  against: (proposal, act, { today }) => {
    const planned = plannedStep(proposal, act.step);
    if (!planned) return [unmet('stepNotHere', { step: act.step })];
    if (!REVIEW_STEPS.includes(act.step)) return [unmet('notTheirTurn', { step: planned.title })];
    return [
      ...factDate(proposal, '退回日期', act.on, today),
      ...alreadyDone(proposal, act.step),
      ...reviewable(proposal, act.step, []),
    ];
  },
  events: (proposal, { step, reasons, on, onBehalfOf }, { by }) => [
    {
      type: 'DraftSentBack',
      sentBack: {
        step,
        draftNo: currentDraft(proposal)?.no ?? 0,
        reasons,
        on,
        by,
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      },
    },
  ],
};

function drafted(proposal: Proposal): readonly Unmet[] {
  if (currentDraft(proposal)) return [];
  const coHandler = proposal.policy.coHandlerLabel;
  return [isCoHandled(proposal) ? unmet('noOpinionDraft', { coHandler }) : unmet('noDraft')];
}

function againstStep(
  proposal: Proposal,
  step: StepId,
  act: ActOf<'markStep'>,
  { actor }: ActContext,
): readonly Unmet[] {
  const planned = plannedStep(proposal, step);
  if (!planned) return [unmet('stepNotHere', { step })];
  if (!isMarked(proposal, step)) return [unmet('stepHasOwnAct', { step: planned.title })];
  const done = alreadyDone(proposal, step);
  if (done.length > 0) return done;
  return REVIEW_STEPS.includes(step) ? againstReview(proposal, step, act.steps, actor.id) : [];
}

function againstReview(
  proposal: Proposal,
  step: StepId,
  marked: readonly StepId[],
  actorId: string,
): readonly Unmet[] {
  const draft = currentDraft(proposal);
  if (!draft) return drafted(proposal);
  const alternates = RESPONSIBLE_NAMES[plannedStep(proposal, step)?.responsible ?? 'supervisionOffice'];
  const before = reviewable(proposal, step, marked);
  const own =
    proposal.policy.gates.noSelfReview &&
    proposal.drafts.some((each) => each.materialNo === draft.materialNo && each.draftedBy.id === actorId);
  return [...(own ? [unmet('ownDraft', { alternates })] : []), ...before];
}

/** What stands before a review of the newest draft: its submission, the reviews before it, another draft. */
function reviewable(proposal: Proposal, step: StepId, toldTogether: readonly StepId[]): readonly Unmet[] {
  const needsSubmission = step !== 'divisionHeadReview' && !stepMet(proposal, 'submitForReview');
  return [
    ...notSentBack(proposal),
    ...(needsSubmission ? [unmet('notSubmitted')] : []),
    ...reviewsBefore(proposal, step, toldTogether),
  ];
}
