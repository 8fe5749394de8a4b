import type { CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { PlannedStep } from '../plan/plan.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { Proposal } from './proposal.ts';
import { followUps } from './follow-ups.ts';
import { openSteps } from './step-facts.ts';
import { runningPause } from './term-facts.ts';
import type { Light } from './view.ts';

/** The light of a case on a day: the worst of its open steps and of what it owes beside them. */
export function lightOf(
  proposal: Proposal,
  today: CivilDate,
  { dueSoonWorkdays }: Pick<SupervisionRule, 'dueSoonWorkdays'>,
): Light {
  if (proposal.ending) return 'closed';
  if (runningPause(proposal)) return 'normal';
  const open = [...openSteps(proposal), ...followUps(proposal)];
  if (open.some((each) => isOverdue(each, today))) return 'overdue';
  const soon = open.some(({ dueOn }) => workdaysBetween(proposal.calendar, today, dueOn) <= dueSoonWorkdays);
  return soon ? 'dueSoon' : 'normal';
}

/** Whether a step's day has passed. */
export function isOverdue(step: Pick<PlannedStep, 'dueOn'>, today: CivilDate): boolean {
  return step.dueOn < today;
}

/** Working days since a step's day, 0 while it has not passed. */
export function overdueWorkdays(proposal: Proposal, step: PlannedStep, today: CivilDate): number {
  return isOverdue(step, today) ? workdaysBetween(proposal.calendar, step.dueOn, today) : 0;
}
