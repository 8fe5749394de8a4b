import type { Actor } from '../../office/person.ts';
import { isSignedOnPaper, lacksDuty } from '../duties.ts';
import { namesPerson } from '../../office/names-person.ts';
import { RESPONSIBLE_NAMES } from '../../wording/parties.ts';
import { REVIEW_STEPS, type StepId } from '../../policy/step-ids.ts';
import { accepted } from '../gates/accepted.ts';
import { isCoHandled } from '../co-handling.ts';
import { missingOutsideUnits } from '../contribution-facts.ts';
import { notByLead } from '../gates/lead-pending.ts';
import { currentDraft } from '../draft-facts.ts';
import { notSentBack } from '../gates/not-sent-back.ts';
import { reviewsBefore } from '../gates/review-chain.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { isMarked, plannedStep, stepMet } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActContext, ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';
import { factDate, latest, type NamedDay } from './fact-dates.ts';
import { daysBefore } from './order-of-facts.ts';

/**
 * 登记节点完成: the plain act for steps without one of their own, several at once where one paper shows them
 * all. A review needs its draft, the reviews before it, and somebody, who tells of it and who signed it, who wrote
 * neither the draft nor the one whose wording it mends.
 */
export const markStep: ActRule<'markStep'> = {
  lacking: (proposal) => accepted(proposal),
  against: (proposal, act, context) => [
    ...factDate(proposal, '完成日期', act.on, context.today, latest(daysBeforeAll(proposal, act.steps))),
    ...act.steps.flatMap((step) => againstStep(proposal, step, act, context)),
    ...signersOfNothing(proposal, act),
  ],
  events: (_proposal, { steps, on, evidence, signers = {}, onBehalfOf: forAll }, { by }) =>
    [...new Set(steps)].map((step) => {
      const onBehalfOf = signers[step] ?? forAll;
      return {
        type: 'StepMarked',
        step,
        on,
        by,
        evidence,
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      };
    }),
};

/**
 * 退回修改: a review says no, with its reasons. The draft is submitted anew; reviews that it had passed stand, unless the
 * next one changes its substance, which 督查处 can find beforehand.
 */
export const sendBack: ActRule<'sendBack'> = {
  lacking: (proposal) => [...accepted(proposal), ...drafted(proposal)],
  against: (proposal, act, { actor, today }) => {
    const planned = plannedStep(proposal, act.step);
    if (!planned) return [unmet('stepNotHere', { step: act.step })];
    if (!REVIEW_STEPS.includes(act.step)) return [unmet('notTheirTurn', { step: planned.title })];
    return [
      ...factDate(proposal, '退回日期', act.on, today, latest(daysBefore(proposal, act.step))),
      ...alreadyDone(proposal, act.step),
      ...reviewable(proposal, act.step, []),
      ...(act.material === true ? lacksDuty(actor, proposal, ['supervisionOffice']) : []),
    ];
  },
  events: (proposal, { step, reasons, on, onBehalfOf, material }, { by }) => [
    {
      type: 'DraftSentBack',
      sentBack: {
        step,
        draftNo: currentDraft(proposal)?.no ?? 0,
        reasons,
        on,
        by,
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
        ...(material === true ? { material } : {}),
      },
    },
  ],
};

function daysBeforeAll(proposal: Proposal, steps: readonly StepId[]): readonly NamedDay[] {
  return steps.flatMap((step) => daysBefore(proposal, step, steps));
}

function drafted(proposal: Proposal): readonly Unmet[] {
  if (currentDraft(proposal)) return [];
  const coHandler = proposal.policy.coHandlerLabel;
  return [isCoHandled(proposal) ? unmet('noOpinionDraft', { coHandler }) : unmet('noDraft')];
}

/** A signature on a step that is not told of would be lost. */
function signersOfNothing(proposal: Proposal, { steps, signers = {} }: ActOf<'markStep'>): readonly Unmet[] {
  return (Object.keys(signers) as readonly StepId[])
    .filter((step) => !steps.includes(step))
    .map((step) => unmet('signerOfNothing', { step: plannedStep(proposal, step)?.title ?? step }));
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
  if (step === 'contributionsDue') {
    const awaited = stillAwaited(proposal);
    if (awaited.length > 0) return awaited;
  }
  const byLead = notByLead(proposal, step);
  if (byLead.length > 0) return byLead;
  return REVIEW_STEPS.includes(step) ? againstReview(proposal, step, act, actor) : [];
}

/** Contributions are in when each is, or is waited for no longer. */
function stillAwaited(proposal: Proposal): readonly Unmet[] {
  const missing = missingOutsideUnits(proposal);
  return missing.length > 0 ? [unmet('contributionsMissing', { units: missing.join('、') })] : [];
}

function againstReview(
  proposal: Proposal,
  step: StepId,
  { steps, signers = {}, onBehalfOf }: ActOf<'markStep'>,
  actor: Actor,
): readonly Unmet[] {
  const draft = currentDraft(proposal);
  if (!draft) return drafted(proposal);
  const alternates = RESPONSIBLE_NAMES[plannedStep(proposal, step)?.responsible ?? 'supervisionOffice'];
  const before = reviewable(proposal, step, steps);
  const signer = signers[step] ?? onBehalfOf ?? '';
  const own =
    proposal.policy.gates.noSelfReview &&
    proposal.drafts.some(
      ({ materialNo, draftedBy }) =>
        materialNo === draft.materialNo &&
        (draftedBy.id === actor.id || namesPerson(signer, draftedBy.name, proposal.division)),
    );
  const unsigned =
    proposal.policy.gates.signersNamed === true && signer === '' && isSignedOnPaper(actor, proposal, step);
  return [
    ...(own ? [unmet('ownDraft', { alternates })] : []),
    ...(unsigned ? [unmet('signerMissing', { step: plannedStep(proposal, step)?.title ?? step })] : []),
    ...before,
  ];
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
