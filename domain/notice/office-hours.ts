import { civilDateAt, instantAt, type Instant } from '../calendar/instant.ts';
import { isWorkday, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { addWorkdays, onOrAfter } from '../calendar/working-days.ts';
import type { MailRule } from '../policy/policy.ts';

/**
 * When a mail about an act may leave: at once within office hours, otherwise with the next that begin. Under rules
 * without office hours only days off hold it back, until the hour of the morning's mail.
 */
export function withinOfficeHours(
  { officeHours, digestAt }: Pick<MailRule, 'officeHours' | 'digestAt'>,
  calendar: WorkingCalendar,
  at: Instant,
): Instant {
  const on = civilDateAt(at);
  const opens = officeHours?.from ?? digestAt;
  if (!isWorkday(calendar, on)) return instantAt(onOrAfter(calendar, on), opens);
  if (!officeHours) return at;
  const opening = instantAt(on, opens);
  if (at < opening) return opening;
  return at <= instantAt(on, officeHours.to) ? at : instantAt(addWorkdays(calendar, on, 1), opens);
}
