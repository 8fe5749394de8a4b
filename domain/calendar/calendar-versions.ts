import { civilDate, compareDates, earlierOf, laterOf, yearOf, type CivilDate } from './civil-date.ts';
import { OFFICIAL_LISTS } from './official-lists.ts';
import type { HolidayList, WorkingCalendar } from './working-calendar.ts';

const versions = new Map<string, WorkingCalendar>();

/**
 * The calendar as it stood on a day: of each year the newest list published by then. Before the first list it knows
 * nothing, and every date is provisional.
 */
export function calendarAsOf(date: CivilDate): WorkingCalendar {
  const inForce = new Map<number, HolidayList>();
  for (const list of OFFICIAL_LISTS) if (list.publishedOn <= date) inForce.set(list.year, list);
  const lists = [...inForce.values()];
  const id = `cn-${newestDay(lists) ?? 'none'}`;
  const known = versions.get(id);
  if (known) return known;
  const calendar = versionOf(id, lists);
  versions.set(id, calendar);
  return calendar;
}

/** The calendar with every list that this software knows. */
export function latestCalendar(): WorkingCalendar {
  return calendarAsOf(newestDay(OFFICIAL_LISTS) ?? NOTHING_KNOWN.knownThrough);
}

/** The part of a calendar that a case between two years needs; it never knows more than the whole. */
export function calendarForYears(calendar: WorkingCalendar, from: number, to: number): WorkingCalendar {
  return {
    id: calendar.id,
    lists: calendar.lists.filter((list) => yearsOf(list).some((year) => year >= from && year <= to)),
    knownFrom: laterOf(calendar.knownFrom, civilDate(`${from}-01-01`)),
    knownThrough: earlierOf(calendar.knownThrough, civilDate(`${to}-12-31`)),
  };
}

/** An empty range, so that no date lies in it. */
const NOTHING_KNOWN = { knownFrom: civilDate('2019-01-01'), knownThrough: civilDate('2018-12-31') };

function versionOf(id: string, lists: readonly HolidayList[]): WorkingCalendar {
  const [first, last] = [lists[0], lists.at(-1)];
  if (!first || !last) return { id, lists, ...NOTHING_KNOWN };
  return {
    id,
    lists,
    knownFrom: civilDate(`${first.year}-01-01`),
    knownThrough: civilDate(`${last.year}-12-31`),
  };
}

function newestDay(lists: readonly HolidayList[]): CivilDate | undefined {
  return lists
    .map((list) => list.publishedOn)
    .toSorted(compareDates)
    .at(-1);
}

/** A list may begin in the last days of the year before, as that for 2023 does. */
function yearsOf(list: HolidayList): number[] {
  return [list.year, ...list.holidays.map(({ from }) => yearOf(from)), ...list.makeUpWorkdays.map(yearOf)];
}
