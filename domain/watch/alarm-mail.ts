import { formatMoment } from '../calendar/chinese-dates.ts';
import type { Instant } from '../calendar/instant.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { paragraph, type MailBlock, type MailRequest } from '../notice/mail.ts';
import { withinOfficeHours } from '../notice/office-hours.ts';
import type { MailRule } from '../policy/policy.ts';
import { ALARM_WORDS, ALARMS, alarmText } from '../wording/alarms.ts';
import { fill } from '../wording/fill.ts';
import type { Alarm } from './alarm.ts';
import { ALARM_CODES } from './alarm-codes.ts';

/** Of one code a mail names so many; the rest stands on the page. */
const NAMED = 20;

/** Between two mails; what is found in between goes with the next. */
const MAIL_EVERY_MS = 60 * 60_000;

/** Where and by which rules an alarm's mail goes out. */
type AlarmPlace = {
  readonly office: string;
  readonly calendar: WorkingCalendar;
  readonly mailRule: MailRule;
};

type Raised = Pick<Alarm, 'code' | 'values' | 'nudgeAnswer'>;

/**
 * The one mail about the open alarms that no mail has told of; nothing where there are none, outside office hours, and
 * soon after the last: a night's alarms are one mail, and those that have ended by the morning are none.
 */
export function alarmMail(
  { office, calendar, mailRule }: AlarmPlace,
  untold: readonly Raised[],
  at: Instant,
  lastMailAt: Instant | undefined,
): Omit<MailRequest, 'to'> | undefined {
  const isSoon = lastMailAt !== undefined && at - lastMailAt < MAIL_EVERY_MS;
  if (untold.length === 0 || isSoon || withinOfficeHours(mailRule, calendar, at) !== at) return undefined;
  const codes = ALARM_CODES.filter((code) => untold.some((finding) => finding.code === code));
  const names = codes.map((code) => ALARMS[code].name).join(ALARM_WORDS.listJoin);
  return {
    key: `${office}/alarms/${at}`,
    kind: 'alarm',
    notBefore: at,
    content: {
      subject: fill(ALARM_WORDS.subject, { n: untold.length, names }),
      blocks: [
        paragraph(ALARM_WORDS.opening, { at: formatMoment(at) }),
        ...codes.map((code) => section(untold.filter((finding) => finding.code === code))),
        paragraph(ALARM_WORDS.closing),
      ],
      footer: [ALARM_WORDS.why, ALARM_WORDS.automatic],
    },
  };
}

function section(found: readonly Raised[]): MailBlock {
  const [first] = found;
  if (!first) throw new Error('a section is about something');
  const { name, todo } = ALARMS[first.code];
  const left = found.length - NAMED;
  return {
    type: 'section',
    title: fill(ALARM_WORDS.section, { name, n: found.length }),
    lines: [
      ...found.slice(0, NAMED).map(alarmText),
      ...(left > 0 ? [fill(ALARM_WORDS.more, { n: left })] : []),
      fill(ALARM_WORDS.todo, { todo }),
    ],
  };
}
