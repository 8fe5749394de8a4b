import type { CivilDate } from '../calendar/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { MonthlyRule } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { compilationDays, isDraftDue } from './compilation-days.ts';
import { monthlyRound, reportedMonths, type MonthlyRound } from './monthly-round.ts';

/** A month's compilation can still be due when the next month's reports have begun to come. */
const MONTHS_BACK = 2;

/** The latest months whose compilations are to be drafted on a day, if they are not yet; the newest first. */
export function monthsToDraft(
  proposals: readonly Proposal[],
  calendar: WorkingCalendar,
  rule: Pick<MonthlyRule, 'compilationWorkdays' | 'compilationIssueWorkdays'>,
  today: CivilDate,
): readonly MonthlyRound[] {
  return reportedMonths(proposals)
    .slice(0, MONTHS_BACK)
    .flatMap((month) => monthlyRound(proposals, month, today) ?? [])
    .filter((round) => isDraftDue(round, compilationDays(round, calendar, rule), today));
}
