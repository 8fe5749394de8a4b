import { yearOf, type CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/instant.ts';
import { calendarForYears } from '../calendar/calendar-versions.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { StepMove } from '../plan/replan.ts';
import type { Assignment } from './assignment.ts';

/** Years after the hand-over whose calendar a case may need for its terms and what follows the reply. */
const CALENDAR_YEARS = 2;

/** A newer calendar that a running case has taken: by which papers, and what moved with it. */
export type CalendarTaking = {
  readonly at: Instant;
  readonly papers: readonly string[];
  readonly moves: readonly StepMove[];
};

export type CalendarFacts = {
  /** Oldest first; absent: the case goes by the calendar that it was opened with. */
  readonly calendarTakings?: readonly CalendarTaking[];
};

/** The part of a calendar that a case needs on a day; a commitment may keep it open into later years. */
export function calendarForCase(
  calendar: WorkingCalendar,
  { handOverOn }: Pick<Assignment, 'handOverOn'>,
  today: CivilDate,
): WorkingCalendar {
  const from = yearOf(handOverOn);
  return calendarForYears(calendar, from, Math.max(from + CALENDAR_YEARS, yearOf(today) + 1));
}
