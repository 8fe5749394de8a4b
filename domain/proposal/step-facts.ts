import type { CivilDate } from '../calendar/civil-date.ts';
import type { PlannedStep } from '../plan/plan.ts';
import type { PlanRule } from '../policy/policy.ts';
import type { StepId } from '../policy/step-ids.ts';
import { isWithLead } from './joint-facts.ts';
import type { Proposal } from './proposal.ts';
import { againRule, isReplied, roundsBefore } from './round-facts.ts';

/** A step of the case's plan, if the plan has it. */
export function plannedStep(proposal: Proposal, id: StepId): PlannedStep | undefined {
  return proposal.plan.steps.find((step) => step.id === id);
}

/** Whether a step of the plan is met; a step that the plan does not have asks for nothing. */
export function stepMet(proposal: Proposal, id: StepId): boolean {
  return proposal.done[id] !== undefined || plannedStep(proposal, id) === undefined;
}

/**
 * Steps that still wait to be met, windows and what the lead case meets for both apart; once a letter has left, only
 * those that follow it.
 */
export function openSteps(proposal: Proposal): readonly PlannedStep[] {
  if (proposal.ending) return [];
  return proposal.plan.steps.filter(
    (step) =>
      step.kind !== 'window' &&
      proposal.done[step.id] === undefined &&
      !isWithLead(proposal, step.id) &&
      (!isReplied(proposal) || step.anchor.from === 'issued' || step.anchor.from === 'evaluated'),
  );
}

/** Rights that end on a day and are not used up, while no letter has left; they are never late. */
export function openWindows(proposal: Proposal): readonly PlannedStep[] {
  if (proposal.ending || isReplied(proposal)) return [];
  return proposal.plan.steps.filter((step) => step.kind === 'window' && proposal.done[step.id] === undefined);
}

/** Whether a step is met by the plain act; the others have an act of their own. */
export function isMarked(proposal: Proposal, id: StepId): boolean {
  const rules = [...planRule(proposal).steps, ...proposal.policy.afterReply];
  return rules.some((rule) => rule.id === id && rule.doneBy === 'mark');
}

/** The steps of the main chain, which never overtake one another, in the order of the procedure. */
export function chainOf(proposal: Proposal): readonly PlannedStep[] {
  return chainIds(proposal).flatMap((id) => plannedStep(proposal, id) ?? []);
}

/** What the rule has for the main chain, in the order of the procedure. */
export function chainIds(proposal: Proposal): readonly StepId[] {
  return planRule(proposal).steps.flatMap(({ id, minGap }) => (minGap === undefined ? [] : [id]));
}

/** The rule of the plan of the round that a case is in. */
export function planRule({ policy, ...facts }: Proposal): PlanRule {
  return roundsBefore(facts) > 0 ? againRule(policy).plan : policy.plan;
}

/** The date of a step, or the regulated date where the plan lacks it. */
export function dueOnOf(proposal: Proposal, id: StepId): CivilDate {
  return plannedStep(proposal, id)?.dueOn ?? proposal.plan.due.dueOn;
}
