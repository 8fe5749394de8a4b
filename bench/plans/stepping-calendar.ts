import { addDays, formatISO, isWeekend, parseISO } from 'date-fns';
import { civilDate, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { FIXED_BY_LAW, type WorkingCalendar } from '../../domain/calendar/working-calendar.ts';

/** Working days found one calendar day at a time, as one would first write it. */
export type SteppingCalendar = {
  add(date: CivilDate, workdays: number): CivilDate;
  between(from: CivilDate, to: CivilDate): number;
  onOrBefore(date: CivilDate): CivilDate;
  onOrAfter(date: CivilDate): CivilDate;
};

/** Makes sets of a calendar's days off and on, and counts over them with date-fns. */
export function steppingCalendar(calendar: WorkingCalendar): SteppingCalendar {
  const off = new Set<string>();
  const on = new Set<string>();
  for (const { holidays, makeUpWorkdays } of calendar.lists.toReversed()) {
    for (const date of makeUpWorkdays) {
      on.add(date);
      off.delete(date);
    }
    for (const { from, to } of holidays) {
      for (let day = parseISO(from); day <= parseISO(to); day = addDays(day, 1)) {
        off.add(textOf(day));
        on.delete(textOf(day));
      }
    }
  }

  function isWorkday(day: Date): boolean {
    const text = textOf(day);
    if (text < calendar.knownFrom || text > calendar.knownThrough)
      return FIXED_BY_LAW[text.slice(5)] === undefined && !isWeekend(day);
    return on.has(text) || (!off.has(text) && !isWeekend(day));
  }

  function step(from: Date, by: 1 | -1): Date {
    let day = addDays(from, by);
    while (!isWorkday(day)) day = addDays(day, by);
    return day;
  }

  return {
    add(date, workdays) {
      let day = parseISO(date);
      for (let left = Math.abs(workdays); left > 0; left -= 1) day = step(day, workdays > 0 ? 1 : -1);
      return civilDate(textOf(day));
    },
    between(from, to) {
      if (to < from) return -this.between(to, from);
      let count = 0;
      const last = parseISO(to);
      for (let day = addDays(parseISO(from), 1); day <= last; day = addDays(day, 1)) {
        if (isWorkday(day)) count += 1;
      }
      return count;
    },
    onOrBefore(date) {
      const day = parseISO(date);
      return isWorkday(day) ? date : civilDate(textOf(step(day, -1)));
    },
    onOrAfter(date) {
      const day = parseISO(date);
      return isWorkday(day) ? date : civilDate(textOf(step(day, 1)));
    },
  };
}

function textOf(day: Date): string {
  return formatISO(day, { representation: 'date' });
}
