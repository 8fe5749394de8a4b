import { civilDate, dateOfDayNumber, dayNumber, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { FIXED_BY_LAW, type WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { SteppingCalendar } from './stepping-calendar.ts';

/** Steps over the days like the other, as fast as stepping can be: whole numbers, two sets, no date but at the ends. */
export function wholeNumberCalendar(calendar: WorkingCalendar): SteppingCalendar {
  const [knownFrom, knownThrough] = [dayNumber(calendar.knownFrom), dayNumber(calendar.knownThrough)];
  const listed = listedDays(calendar);
  const byLaw = daysByLaw();

  function isWorkday(day: number): boolean {
    const weekend = (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
    if (day < knownFrom || day > knownThrough) return !weekend && !byLaw.has(day);
    return listed.get(day) ?? !weekend;
  }

  function step(from: number, by: 1 | -1): number {
    let day = from + by;
    while (!isWorkday(day)) day += by;
    return day;
  }

  return {
    add(date, workdays) {
      let day = dayNumber(date);
      for (let left = Math.abs(workdays); left > 0; left -= 1) day = step(day, workdays > 0 ? 1 : -1);
      return dateOfDayNumber(day);
    },
    between(from, to) {
      if (to < from) return -this.between(to, from);
      const last = dayNumber(to);
      let count = 0;
      for (let day = dayNumber(from) + 1; day <= last; day += 1) if (isWorkday(day)) count += 1;
      return count;
    },
    onOrBefore: (date) => (isWorkday(dayNumber(date)) ? date : dateOfDayNumber(step(dayNumber(date), -1))),
    onOrAfter: (date) => (isWorkday(dayNumber(date)) ? date : dateOfDayNumber(step(dayNumber(date), 1))),
  };
}

/** Whether people work on a listed day; the first list that names it decides, and in it a holiday before a make-up day. */
function listedDays({ lists }: WorkingCalendar): ReadonlyMap<number, boolean> {
  const works = new Map<number, boolean>();
  for (const { holidays, makeUpWorkdays } of lists.toReversed()) {
    for (const date of makeUpWorkdays) works.set(dayNumber(date), true);
    for (const { from, to } of holidays) {
      for (let day = dayNumber(from); day <= dayNumber(to); day += 1) works.set(day, false);
    }
  }
  return works;
}

function daysByLaw(): ReadonlySet<number> {
  const dates: CivilDate[] = [];
  for (let year = 1992; year <= 2199; year += 1) {
    for (const monthDay of Object.keys(FIXED_BY_LAW)) dates.push(civilDate(`${year}-${monthDay}`));
  }
  return new Set(dates.map(dayNumber));
}
