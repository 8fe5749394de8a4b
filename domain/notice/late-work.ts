import type { CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import { isOverdue, overdueWorkdays } from '../proposal/light.ts';
import { monthNumber, owedReports } from '../proposal/monthly.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { openSteps } from '../proposal/step-facts.ts';
import { fill } from '../wording/fill.ts';
import { NOTICE_TEXTS } from '../wording/notices.ts';

/** Something late that a person may urge, and by how many working days. */
export type LateWork = {
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly overdueWorkdays: number;
};

/** What a case is late with on a day, as far as the office's rules let it be urged. */
export function lateWork(
  proposal: Proposal,
  today: CivilDate,
  { urgeable }: Pick<SupervisionRule, 'urgeable'>,
): readonly LateWork[] {
  const steps = openSteps(proposal)
    .filter((step) => urgeable.includes(step.responsible) && isOverdue(step, today))
    .map((step) => ({
      title: step.title,
      dueOn: step.dueOn,
      overdueWorkdays: overdueWorkdays(proposal, step, today),
    }));
  const reports = owedReports(proposal)
    .filter(({ dueOn }) => dueOn < today)
    .map(({ month, dueOn }) => ({
      title: fill(NOTICE_TEXTS.monthlyReport, { month: monthNumber(month) }),
      dueOn,
      overdueWorkdays: workdaysBetween(proposal.calendar, dueOn, today),
    }));
  return [...steps, ...reports];
}
