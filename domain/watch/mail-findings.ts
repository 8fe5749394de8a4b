import { formatMoment } from '../calendar/chinese-dates.ts';
import { civilDateAt, instantAt, minutesOfDay, type Instant } from '../calendar/instant.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { addWorkdays } from '../calendar/working-days.ts';
import { isNoticeKind } from '../notice/notice-kind.ts';
import type { MailKind } from '../notice/mail.ts';
import { ALARM_WORDS } from '../wording/alarms.ts';
import { NOTICES } from '../wording/notices.ts';
import type { Finding } from './alarm.ts';
import type { CutOffPerson, DoubtfulMail, WatchFacts } from './watch-facts.ts';

/** How long the office must have run without a break before mail counts as not sent or not settled in it. */
const MAIL_GIVEN_MS = 30 * 60_000;

/** What is wrong with the mail: old and unsent, held, in doubt, or kept from people with work. */
export function mailFindings({ mail, calendar, watchingSince }: WatchFacts, at: Instant): readonly Finding[] {
  const { waiting, held, doubtful, cutOff } = mail;
  const hadItsTime = at - watchingSince >= MAIL_GIVEN_MS;
  const oldest = waiting.oldest === undefined ? '' : formatMoment(waiting.oldest);
  return [
    ...(hadItsTime && waiting.count > 0
      ? [{ code: 'mailWaiting' as const, subject: '', values: { count: waiting.count, oldest } }]
      : []),
    ...(hadItsTime && held > 0 ? [{ code: 'mailHeld' as const, subject: '', values: { count: held } }] : []),
    ...doubtful.filter(({ since }) => workdayAfter(calendar, since) <= at).map(inDoubt),
    ...cutOff.map(bounced),
  ];
}

/** The same time of day, one working day later. */
function workdayAfter(calendar: WorkingCalendar, moment: Instant): Instant {
  const minutes = minutesOfDay(moment);
  const on = addWorkdays(calendar, civilDateAt(moment), 1);
  return instantAt(on, { hour: Math.floor(minutes / 60), minute: minutes % 60 });
}

function inDoubt({ id, kind, toName, since }: DoubtfulMail): Finding {
  const values = { kind: calledBy(kind), toName, since: formatMoment(since) };
  return { code: 'mailInDoubt', subject: id, values };
}

function bounced({ id, name, unit, why }: CutOffPerson): Finding {
  return { code: 'personBounced', subject: id, values: { name, unit, why } };
}

/** A letter by its name, any other mail as a mail. */
function calledBy(kind: MailKind): string {
  return isNoticeKind(kind) ? NOTICES[kind].name : ALARM_WORDS.mail;
}
