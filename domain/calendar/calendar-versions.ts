import { civilDate, compareDates, earlierOf, laterOf, yearOf, type CivilDate } from './civil-date.ts';
import { OFFICIAL_LISTS } from './official-lists.ts';
import type { HolidayList, WorkingCalendar } from './working-calendar.ts';

const shipped = new Map<string, WorkingCalendar>();

/**
 * The calendar as it stood on a day: of each year the newest list published by then, shipped with this software or
 * loaded by the office; of two of one day the one loaded last. Before the first list it knows nothing, and every
 * date is provisional.
 */
export function calendarAsOf(date: CivilDate, loaded: readonly HolidayList[] = []): WorkingCalendar {
  const own = loaded.filter((list) => list.publishedOn <= date);
  const published = [...OFFICIAL_LISTS.filter((list) => list.publishedOn <= date), ...own];
  const inForce = new Map<number, HolidayList>();
  for (const list of inOrder(published)) inForce.set(list.year, list);
  const lists = [...inForce.values()].toSorted((one, other) => one.year - other.year);
  const id = `cn-${newestDay(lists) ?? 'none'}`;
  if (own.length > 0) return versionOf(`${id}.${own.length}`, lists);
  const known = shipped.get(id);
  if (known) return known;
  const calendar = versionOf(id, lists);
  shipped.set(id, calendar);
  return calendar;
}

/** The calendar with every list that this software brings along. */
export function latestCalendar(): WorkingCalendar {
  return calendarAsOf(newestDay(OFFICIAL_LISTS) ?? NOTHING_KNOWN.knownThrough);
}

/** The part of a calendar that a case between two years needs; it never knows more than the whole. */
export function calendarForYears(calendar: WorkingCalendar, from: number, to: number): WorkingCalendar {
  const known = parts.get(calendar) ?? new Map<string, WorkingCalendar>();
  const years = `${from}-${to}`;
  const part = known.get(years) ?? partOf(calendar, from, to);
  parts.set(calendar, known.set(years, part));
  return part;
}

/** Parts of a calendar as they have been asked for: thousands of cases that take one share its index. */
const parts = new WeakMap<WorkingCalendar, Map<string, WorkingCalendar>>();

function partOf(calendar: WorkingCalendar, from: number, to: number): WorkingCalendar {
  return {
    id: calendar.id,
    lists: calendar.lists.filter((list) => yearsOf(list).some((year) => year >= from && year <= to)),
    knownFrom: laterOf(calendar.knownFrom, civilDate(`${from}-01-01`)),
    knownThrough: earlierOf(calendar.knownThrough, civilDate(`${to}-12-31`)),
  };
}

/** An empty range, so that no date lies in it. */
const NOTHING_KNOWN = { knownFrom: civilDate('2019-01-01'), knownThrough: civilDate('2018-12-31') };

/** A missing year in between ends what is known. */
function versionOf(id: string, lists: readonly HolidayList[]): WorkingCalendar {
  const [first] = lists;
  if (!first) return { id, lists, ...NOTHING_KNOWN };
  const last = lists.reduce((through, { year }) => (year === through + 1 ? year : through), first.year);
  return { id, lists, knownFrom: civilDate(`${first.year}-01-01`), knownThrough: civilDate(`${last}-12-31`) };
}

function inOrder(lists: readonly HolidayList[]): readonly HolidayList[] {
  return lists.toSorted((one, other) => compareDates(one.publishedOn, other.publishedOn));
}

function newestDay(lists: readonly HolidayList[]): CivilDate | undefined {
  return inOrder(lists).at(-1)?.publishedOn;
}

/** A list may begin in the last days of the year before, as that for 2023 does. */
function yearsOf(list: HolidayList): number[] {
  return [list.year, ...list.holidays.map(({ from }) => yearOf(from)), ...list.makeUpWorkdays.map(yearOf)];
}
