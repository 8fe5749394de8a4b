import { addMonths, type CivilDate } from '../calendar/civil-date.ts';
import { onOrBefore } from '../calendar/working-days.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { TermRule } from '../policy/policy.ts';
import type { DueDate } from './plan.ts';

/** The regulated due date: the hand-over paper's own, or the term counted from hand-over. */
export function dueDate(
  term: TermRule,
  handOverOn: CivilDate,
  given: CivilDate | undefined,
  calendar: WorkingCalendar,
): DueDate {
  const dueOn = given ?? addMonths(handOverOn, term.months);
  return {
    dueOn,
    planBase: onOrBefore(calendar, dueOn),
    handOverOn,
    source: given === undefined ? { from: 'policy', months: term.months } : { from: 'assignment' },
    provisional: dueOn > calendar.knownThrough || handOverOn < calendar.knownFrom,
  };
}
