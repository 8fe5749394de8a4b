import { formatMoment } from '../calendar/chinese-dates.ts';
import { civilDateAt, instantAt, type Instant } from '../calendar/instant.ts';
import { isWorkday, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { addWorkdays, onOrAfter } from '../calendar/working-days.ts';
import { paragraph, type MailBlock, type MailRequest } from '../notice/mail.ts';
import type { MailRule } from '../policy/policy.ts';
import { ALARM_WORDS, ALARMS, alarmText } from '../wording/alarms.ts';
import { fill } from '../wording/fill.ts';
import type { Alarm } from './alarm.ts';
import { ALARM_CODES } from './alarm-codes.ts';

/** Of one code a mail names so many; the rest stands on the page. */
const NAMED = 20;

/** After this hour a mail waits for the next morning. */
const OFFICE_CLOSES = { hour: 18, minute: 0 };

/** Where and by which rules an alarm's mail goes out. */
type AlarmPlace = {
  readonly office: string;
  readonly calendar: WorkingCalendar;
  readonly mailRule: MailRule;
};

type Raised = Pick<Alarm, 'code' | 'values' | 'nudgeAnswer'>;

/** The one mail about what a look has found for the first time; nothing where that is nothing. */
export function alarmMail(
  { office, calendar, mailRule }: AlarmPlace,
  fresh: readonly Raised[],
  at: Instant,
): Omit<MailRequest, 'to'> | undefined {
  if (fresh.length === 0) return undefined;
  const codes = ALARM_CODES.filter((code) => fresh.some((finding) => finding.code === code));
  const names = codes.map((code) => ALARMS[code].name).join(ALARM_WORDS.listJoin);
  return {
    key: `${office}/alarms/${at}`,
    kind: 'alarm',
    notBefore: inOfficeHours(calendar, mailRule, at),
    content: {
      subject: fill(ALARM_WORDS.subject, { n: fresh.length, names }),
      blocks: [
        paragraph(ALARM_WORDS.opening, { at: formatMoment(at) }),
        ...codes.map((code) => section(fresh.filter((finding) => finding.code === code))),
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

/** The moment itself while the office works, else the next morning on which it does. */
function inOfficeHours(calendar: WorkingCalendar, { digestAt }: MailRule, at: Instant): Instant {
  const today = civilDateAt(at);
  const opens = instantAt(today, digestAt);
  if (!isWorkday(calendar, today) || at < opens) {
    return instantAt(onOrAfter(calendar, today), digestAt);
  }
  return at < instantAt(today, OFFICE_CLOSES) ? at : instantAt(addWorkdays(calendar, today, 1), digestAt);
}
