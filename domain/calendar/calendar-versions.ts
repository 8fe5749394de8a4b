import { civilDate, earlierOf, laterOf, yearOf, type CivilDate } from './civil-date.ts';
import { OFFICIAL_LISTS } from './official-lists.ts';
import type { HolidayList, WorkingCalendar } from './working-calendar.ts';

const versions = new Map<string, WorkingCalendar>();

/** The calendar as it stood on a day: of each year the newest list published by then. */
export function calendarAsOf(date: CivilDate): WorkingCalendar {
  const inForce = new Map<number, HolidayList>();
  for (const list of OFFICIAL_LISTS) if (list.publishedOn <= date) inForce.set(list.year, list);
  const lists = [...inForce.values()];
  const newest = lists.map((list) => list.publishedOn).reduce(laterOf, OLDEST);
  const id = `cn-${newest}`;
  const known = versions.get(id);
  if (known) return known;
  const calendar = versionOf(id, lists);
  versions.set(id, calendar);
  return calendar;
}

/** The calendar with every list that this software knows. */
export function latestCalendar(): WorkingCalendar {
  return calendarAsOf(OFFICIAL_LISTS.map((list) => list.publishedOn).reduce(laterOf, OLDEST));
}

/** The part of a calendar that a case between two years needs; it never knows more than the whole. */
export function calendarForYears(calendar: WorkingCalendar, from: number, to: number): WorkingCalendar {
  return {
    id: calendar.id,
    lists: calendar.lists.filter((list) => list.year >= from && list.year <= to),
    knownFrom: laterOf(calendar.knownFrom, civilDate(`${from}-01-01`)),
    knownThrough: earlierOf(calendar.knownThrough, civilDate(`${to}-12-31`)),
  };
}

const OLDEST = civilDate('1992-01-01');

function versionOf(id: string, lists: readonly HolidayList[]): WorkingCalendar {
  const first = lists[0]?.year ?? yearOf(OLDEST);
  const last = lists.at(-1)?.year;
  return {
    id,
    lists,
    knownFrom: civilDate(`${first}-01-01`),
    knownThrough: last === undefined ? OLDEST : civilDate(`${last}-12-31`),
  };
}
