import { formatChineseDate, formatMoment } from '../calendar/chinese-dates.ts';
import { addDays, yearOf, type CivilDate } from '../calendar/civil-date.ts';
import { civilDateAt, instantAt, type Instant } from '../calendar/instant.ts';
import { isWorkday } from '../calendar/working-calendar.ts';
import { ALARM_WORDS } from '../wording/alarms.ts';
import type { Finding } from './alarm.ts';
import type { WatchFacts } from './watch-facts.ts';

const MINUTE_MS = 60_000;

/** How long after its hour a morning may be missing, and how long a sweep of the mail may not have begun. */
const MORNING_LATE_MS = 30 * MINUTE_MS;
const DISPATCH_SILENT_MS = 10 * MINUTE_MS;

/** After this hour no morning is asked for any more. */
const LAST_MORNING = { hour: 18, minute: 30 };

/** From this day on next year's list of holidays is missed, and how far ahead a case's date may need it earlier. */
const LIST_MISSED_FROM = '11-01';
const DATES_AHEAD_DAYS = 60;

/** What is wrong with the office as a whole: its calendar, its morning, its sweeps of the mail. */
export function officeFindings(facts: WatchFacts, at: Instant): readonly Finding[] {
  const today = civilDateAt(at);
  return [calendarEnding(facts, today), morningMissing(facts, at, today), dispatchSilent(facts, at)].flatMap(
    (finding) => finding ?? [],
  );
}

function calendarEnding({ calendar, dueBeyondCalendar }: WatchFacts, today: CivilDate): Finding | undefined {
  const { knownThrough } = calendar;
  const year = yearOf(knownThrough) + 1;
  const isMissed = today >= `${year - 1}-${LIST_MISSED_FROM}`;
  const isNeeded = dueBeyondCalendar !== undefined && dueBeyondCalendar <= addDays(today, DATES_AHEAD_DAYS);
  if (!isMissed && !isNeeded) return undefined;
  // Where nothing was ever known, the year that counts is this one.
  const missing = Math.max(year, isMissed && today > knownThrough ? yearOf(today) : year);
  const values = { year: missing, knownThrough: formatChineseDate(knownThrough) };
  return { code: 'calendarEnding', subject: String(missing), values };
}

function morningMissing(
  { calendar, mailRule, lastMorning, watchingSince }: WatchFacts,
  at: Instant,
  today: CivilDate,
): Finding | undefined {
  if (!isWorkday(calendar, today) || (lastMorning !== undefined && lastMorning >= today)) return undefined;
  if (watchingSince >= instantAt(today, LAST_MORNING)) return undefined;
  const asked = Math.max(instantAt(today, mailRule.digestAt), watchingSince);
  if (at - asked < MORNING_LATE_MS) return undefined;
  return {
    code: 'morningMissing',
    subject: today,
    values: { today: formatChineseDate(today) },
  };
}

function dispatchSilent({ lastDispatch, watchingSince }: WatchFacts, at: Instant): Finding | undefined {
  if (at - Math.max(lastDispatch ?? watchingSince, watchingSince) < DISPATCH_SILENT_MS) return undefined;
  const since = lastDispatch === undefined ? ALARM_WORDS.never : formatMoment(lastDispatch);
  return { code: 'dispatchSilent', subject: '', values: { since } };
}
