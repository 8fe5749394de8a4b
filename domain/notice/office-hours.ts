import { civilDateAt, instantAt, type Instant } from '../calendar/instant.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { addWorkdays, onOrAfter } from '../calendar/working-days.ts';
import type { MailRule } from '../policy/policy.ts';

/** Of cases that were opened before rules had any. */
const USUAL_HOURS = { from: { hour: 8, minute: 30 }, to: { hour: 17, minute: 30 } };

/** When a mail about an act may leave: at once within office hours, otherwise with the next that begin. */
export function withinOfficeHours(
  { officeHours: { from, to } = USUAL_HOURS }: Pick<MailRule, 'officeHours'>,
  calendar: WorkingCalendar,
  at: Instant,
): Instant {
  const on = civilDateAt(at);
  const opening = instantAt(onOrAfter(calendar, on), from);
  if (at < opening) return opening;
  return at <= instantAt(on, to) ? at : instantAt(addWorkdays(calendar, on, 1), from);
}
