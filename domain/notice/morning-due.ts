import { civilDateAt, instantAt, type Instant } from '../calendar/instant.ts';
import { isWorkday, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { MailRule } from '../policy/policy.ts';

/** Whether a morning's work is to be done at a moment: on a working day, from the hour of its mail on, and once. */
export function isMorningDue(
  at: Instant,
  last: Instant | undefined,
  { digestAt }: Pick<MailRule, 'digestAt'>,
  calendar: WorkingCalendar,
): boolean {
  const today = civilDateAt(at);
  const isDone = last !== undefined && civilDateAt(last) >= today;
  return !isDone && at >= instantAt(today, digestAt) && isWorkday(calendar, today);
}
