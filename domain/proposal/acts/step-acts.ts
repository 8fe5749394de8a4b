import { REVIEW_STEPS, type StepId } from '../../policy/step-ids.ts';
import { accepted } from '../gates/accepted.ts';
import { missingOutsideUnits } from '../contribution-facts.ts';
import { notByLead } from '../gates/lead-pending.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { isMarked, plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActContext, ActRule } from './act-rule.ts';
import { againstReview } from './against-review.ts';
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

function daysBeforeAll(proposal: Proposal, steps: readonly StepId[]): readonly NamedDay[] {
  return steps.flatMap((step) => daysBefore(proposal, step, steps));
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
  if (!REVIEW_STEPS.includes(step)) return [];
  const { steps, signers = {}, onBehalfOf = '' } = act;
  return againstReview(proposal, { step, signer: signers[step] ?? onBehalfOf, toldTogether: steps }, actor);
}

/** Contributions are in when each is, or is waited for no longer. */
function stillAwaited(proposal: Proposal): readonly Unmet[] {
  const missing = missingOutsideUnits(proposal);
  return missing.length > 0 ? [unmet('contributionsMissing', { units: missing.join('、') })] : [];
}
