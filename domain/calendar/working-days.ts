import { dateOfDayNumber, dayNumber, InvalidCivilDate, type CivilDate } from './civil-date.ts';
import { workdayIndex, type WorkdayIndex } from './workday-index.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** More calendar days than any run of `n` working days takes, holidays and all. */
const spanOf = (n: number) => Math.abs(n) * 2 + 40;

/**
 * The n-th working day after a date, which itself does not count; before it when n is negative; the date itself
 * for 0. For a working day d: `addWorkdays(addWorkdays(d, n), -n) = d`. Throws `InvalidCivilDate` past 1992 and 2199.
 */
export function addWorkdays(calendar: WorkingCalendar, date: CivilDate, n: number): CivilDate {
  if (n === 0) return date;
  const day = dayNumber(date);
  const index = workdayIndex(calendar, n > 0 ? day : day - spanOf(n), n > 0 ? day + spanOf(n) : day);
  const position = n > 0 ? countThrough(index, day) + n - 1 : countThrough(index, day - 1) + n;
  return workdayAt(index, position);
}

/**
 * Working days after the first date up to and with the second; negative the other way round, so that for working
 * days `addWorkdays(a, workdaysBetween(a, b)) = b`.
 */
export function workdaysBetween(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number {
  const [one, other] = [dayNumber(from), dayNumber(to)];
  const index = workdayIndex(calendar, Math.min(one, other), Math.max(one, other));
  return countThrough(index, other) - countThrough(index, one);
}

/** The date itself if people work on it, else the working day before. */
export function onOrBefore(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  const day = dayNumber(date);
  const index = workdayIndex(calendar, day - spanOf(1), day);
  return workdayAt(index, countThrough(index, day) - 1);
}

/** The date itself if people work on it, else the working day after. */
export function onOrAfter(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  const day = dayNumber(date);
  const index = workdayIndex(calendar, day, day + spanOf(1));
  return workdayAt(index, countThrough(index, day - 1));
}

function workdayAt(index: WorkdayIndex, position: number): CivilDate {
  const day = index.workdays[position];
  if (day === undefined) throw new InvalidCivilDate('a working day further off');
  return dateOfDayNumber(day);
}

function countThrough(index: WorkdayIndex, day: number): number {
  return index.countThrough[day - index.firstDay] ?? 0;
}
