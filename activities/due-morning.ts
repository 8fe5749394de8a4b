import { calendarAsOf } from '../domain/calendar/calendar-versions.ts';
import { yearOf, type CivilDate } from '../domain/calendar/civil-date.ts';
import { civilDateAt, type Instant } from '../domain/calendar/instant.ts';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import { isMorningDue } from '../domain/notice/morning-due.ts';
import { policyInForce } from '../domain/policy/adopted-policy.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { DigestSource, PolicySource } from './ports.ts';

/** An office and a moment of its clock. */
export type Moment = { readonly office: string; readonly at: Instant };

/** A morning whose work is to be done, with the rules and the calendar of its day and the morning before it. */
export type DueMorning = {
  readonly today: CivilDate;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly since: Instant | undefined;
};

/** The morning of a moment; nothing on a day off, before the hour, or after its digests. */
export async function dueMorning(
  {
    digestSource,
    policies,
  }: {
    readonly digestSource: Pick<DigestSource, 'holidayLists' | 'lastDigestAt'>;
    readonly policies: PolicySource;
  },
  { office, at }: Moment,
): Promise<DueMorning | undefined> {
  const today = civilDateAt(at);
  const [adopted, lists, since] = await Promise.all([
    policies.adopted(office),
    digestSource.holidayLists(office),
    digestSource.lastDigestAt(office),
  ]);
  const policy = policyInForce(adopted, yearOf(today));
  const calendar = calendarAsOf(today, lists);
  return isMorningDue(at, since, policy.mail, calendar) ? { today, policy, calendar, since } : undefined;
}
