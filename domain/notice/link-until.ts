import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { instantAt, type Instant } from '../calendar/instant.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { addWorkdays, onOrBefore } from '../calendar/working-days.ts';

/** Working days after the day on which something is due that a link for it is still good: late is better than never. */
const GOOD_AFTER_DUE_WORKDAYS = 5;

/** The end of a link for something that is due on a day. */
export function linkUntil(calendar: WorkingCalendar, dueOn: CivilDate): Instant {
  const last = addWorkdays(calendar, onOrBefore(calendar, dueOn), GOOD_AFTER_DUE_WORKDAYS);
  return instantAt(addDays(last, 1), { hour: 0, minute: 0 });
}
