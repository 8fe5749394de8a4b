import type { CivilDate } from '../calendar/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { addWorkdays } from '../calendar/working-days.ts';
import type { MonthlyRule } from '../policy/policy.ts';
import type { MonthlyRound } from './monthly-round.ts';

/** Working days after the last report's due date on which a compilation is drafted, and is to be released. */
const DRAFTED_AFTER = 1;
const RELEASED_AFTER = 2;

/** The days of a month's compilation. */
export type CompilationDays = { readonly draftOn: CivilDate; readonly releaseBy: CivilDate };

/** When a month's compilation is drafted at the latest, and by when it goes to the leaders. */
export function compilationDays(
  { lastDueOn }: MonthlyRound,
  calendar: WorkingCalendar,
  {
    compilationWorkdays = DRAFTED_AFTER,
    compilationIssueWorkdays = RELEASED_AFTER,
  }: Pick<MonthlyRule, 'compilationWorkdays' | 'compilationIssueWorkdays'>,
): CompilationDays {
  return {
    draftOn: addWorkdays(calendar, lastDueOn, compilationWorkdays),
    releaseBy: addWorkdays(calendar, lastDueOn, compilationIssueWorkdays),
  };
}

/** Whether everybody who is asked has reported. */
export function isComplete({ asked, missing }: MonthlyRound): boolean {
  return asked && missing.length === 0;
}

/** Whether a month's compilation is to be drafted on a day: all reports are in, or its day has come; never where none is owed. */
export function isDraftDue(round: MonthlyRound, { draftOn }: CompilationDays, today: CivilDate): boolean {
  return round.due > 0 && (isComplete(round) || draftOn <= today);
}
