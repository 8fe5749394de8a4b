import type { CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { PlannedStep } from '../plan/plan.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { Proposal } from './proposal.ts';
import { openSteps } from './step-facts.ts';
import type { Light } from './view.ts';

/** The light of a case on a day: the worst of its open steps. */
export function lightOf(
  proposal: Proposal,
  today: CivilDate,
  { dueSoonWorkdays }: Pick<SupervisionRule, 'dueSoonWorkdays'>,
): Light {
  if (proposal.ending) return 'closed';
  const open = openSteps(proposal);
  if (open.some((step) => isOverdue(step, today))) return 'overdue';
  const soon = open.some((step) => workdaysBetween(proposal.calendar, today, step.dueOn) <= dueSoonWorkdays);
  return soon ? 'dueSoon' : 'normal';
}

/** Whether a step's day has passed. */
export function isOverdue(step: PlannedStep, today: CivilDate): boolean {
  return step.dueOn < today;
}

/** Working days since a step's day, 0 while it has not passed. */
export function overdueWorkdays(proposal: Proposal, step: PlannedStep, today: CivilDate): number {
  return isOverdue(step, today) ? workdaysBetween(proposal.calendar, step.dueOn, today) : 0;
}
