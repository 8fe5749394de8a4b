import { dateOfDayNumber, dayNumber, yearOf, type CivilDate } from './civil-date.ts';
import { dayStatus, type WorkingCalendar } from './working-calendar.ts';

/** Years on either side of what is asked for that an index takes in at once. */
const MARGIN_YEARS = 3;

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

/** The index of a calendar, wide enough to hold two day numbers; built once and widened when needed. */
export function workdayIndex(calendar: WorkingCalendar, from: number, to: number): WorkdayIndex {
  const known = indexes.get(calendar);
  if (known && from >= known.firstDay && to <= known.lastDay) return known;
  const low = Math.min(from, known?.firstDay ?? dayNumber(calendar.knownFrom));
  const high = Math.max(to, known?.lastDay ?? dayNumber(calendar.knownThrough));
  const built = build(calendar, dateOfDayNumber(low), dateOfDayNumber(high));
  indexes.set(calendar, built);
  return built;
}

function build(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): WorkdayIndex {
  const firstDay = dayNumber(`${Math.max(yearOf(from) - MARGIN_YEARS, 1992)}-01-01` as CivilDate);
  const lastDay = dayNumber(`${Math.min(yearOf(to) + MARGIN_YEARS, 2199)}-12-31` as CivilDate);
  const countThrough = new Int32Array(lastDay - firstDay + 1);
  const workdays: number[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (dayStatus(calendar, dateOfDayNumber(day)).workday) workdays.push(day);
    countThrough[day - firstDay] = workdays.length;
  }
  return { firstDay, lastDay, workdays: Int32Array.from(workdays), countThrough };
}
