import {
  civilDate,
  dateOfDayNumber,
  dayNumber,
  FIRST_DAY_NUMBER,
  LAST_DAY_NUMBER,
  yearOf,
  type CivilDate,
} from './civil-date.ts';
import { FIXED_BY_LAW, type WorkingCalendar } from './working-calendar.ts';

/** Years on either side of what is asked for that an index takes in at once. */
const MARGIN_YEARS = 1;

/** The working days of a run of years, by position, so that counting them is a subtraction. */
export type WorkdayIndex = {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Day numbers of the working days, ascending. */
  readonly workdays: Int32Array;
  /** For each day from `firstDay` on: how many working days lie on or before it. */
  readonly countThrough: Int32Array;
};

const indexes = new WeakMap<WorkingCalendar, WorkdayIndex>();

/**
 * The index of a calendar, wide enough to hold two day numbers, as far as there are dates; built once and widened
 * when needed.
 */
export function workdayIndex(calendar: WorkingCalendar, first: number, last: number): WorkdayIndex {
  const [from, to] = [Math.max(first, FIRST_DAY_NUMBER), Math.min(last, LAST_DAY_NUMBER)];
  const known = indexes.get(calendar);
  if (known && from >= known.firstDay && to <= known.lastDay) return known;
  const low = dateOfDayNumber(Math.min(from, known?.firstDay ?? from));
  const high = dateOfDayNumber(Math.max(to, known?.lastDay ?? to));
  const built = build(
    calendar,
    Math.max(yearOf(low) - MARGIN_YEARS, 1992),
    Math.min(yearOf(high) + MARGIN_YEARS, 2199),
  );
  indexes.set(calendar, built);
  return built;
}

function build(calendar: WorkingCalendar, fromYear: number, toYear: number): WorkdayIndex {
  const firstDay = dayNumber(civilDate(`${fromYear}-01-01`));
  const lastDay = dayNumber(civilDate(`${toYear}-12-31`));
  const works = weekdays(firstDay, lastDay);
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const monthDay of Object.keys(FIXED_BY_LAW)) {
      const date = civilDate(`${year}-${monthDay}`);
      if (date < calendar.knownFrom || date > calendar.knownThrough) works[dayNumber(date) - firstDay] = 0;
    }
  }
  applyLists(calendar, firstDay, works);
  return counted(firstDay, lastDay, works);
}

/** Writes the lists' days over the week's, so that as in `dayStatus` the first list wins, and in it a day off. */
function applyLists(
  { lists, knownFrom, knownThrough }: WorkingCalendar,
  firstDay: number,
  works: Uint8Array,
): void {
  const lowest = Math.max(dayNumber(knownFrom), firstDay);
  const highest = Math.min(dayNumber(knownThrough), firstDay + works.length - 1);
  const set = (from: CivilDate, to: CivilDate, value: number) => {
    const low = Math.max(dayNumber(from), lowest);
    const high = Math.min(dayNumber(to), highest);
    if (low <= high) works.fill(value, low - firstDay, high - firstDay + 1);
  };
  for (const { holidays, makeUpWorkdays } of lists.toReversed()) {
    for (const date of makeUpWorkdays) set(date, date, 1);
    for (const { from, to } of holidays) set(from, to, 0);
  }
}

/** One for Monday to Friday, zero for the weekend. */
function weekdays(firstDay: number, lastDay: number): Uint8Array {
  const works = new Uint8Array(lastDay - firstDay + 1);
  for (let at = 0; at < works.length; at += 1) {
    const weekday = (((firstDay + at + 4) % 7) + 7) % 7;
    works[at] = weekday === 0 || weekday === 6 ? 0 : 1;
  }
  return works;
}

function counted(firstDay: number, lastDay: number, works: Uint8Array): WorkdayIndex {
  const countThrough = new Int32Array(works.length);
  const workdays = new Int32Array(works.length);
  let count = 0;
  for (const [at, workday] of works.entries()) {
    if (workday === 1) {
      workdays[count] = firstDay + at;
      count += 1;
    }
    countThrough[at] = count;
  }
  return { firstDay, lastDay, workdays: workdays.slice(0, count), countThrough };
}
