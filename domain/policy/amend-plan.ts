import type { PlanRule, StepRule } from './policy.ts';
import type { StepId } from './step-ids.ts';

/** What one row of a derived plan says: changed parts of a step of the base, or a whole new step. */
export type StepAmendment = Partial<StepRule> & { readonly id: StepId };

/**
 * A plan that follows another but for the rows given; steps of the base that are not named stay as they are.
 * `order` gives the sequence of the whole; a new step must be complete.
 */
export function amendPlan(
  base: PlanRule,
  head: Pick<PlanRule, 'id' | 'title' | 'term'>,
  order: readonly StepId[],
  amendments: readonly StepAmendment[],
): PlanRule {
  const changed = new Map(amendments.map((amendment) => [amendment.id, amendment]));
  const known = new Map(base.steps.map((step) => [step.id, step]));
  return {
    ...head,
    steps: order.map((id) => ({ ...known.get(id), ...changed.get(id) }) as StepRule),
  };
}
