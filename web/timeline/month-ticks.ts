import { addMonths, civilDate, monthOf, yearOf, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { fill } from '../../domain/wording/fill.ts';
import { TIMELINE } from './timeline-words.ts';

/** The first of a month on the axis; a label only where there is room for it. */
export type MonthTick = { readonly x: number; readonly label: string | undefined };

const ROOM = 92;

/** The firsts of the months between two dates. */
export function monthTicks(
  first: CivilDate,
  last: CivilDate,
  xOf: (date: CivilDate) => number,
): readonly MonthTick[] {
  const ticks: MonthTick[] = [];
  let freeFrom = Number.NEGATIVE_INFINITY;
  let day = addMonths(civilDate(`${first.slice(0, 7)}-01`), 1);
  for (; day <= last; day = addMonths(day, 1)) {
    const x = xOf(day);
    const isFree = x >= freeFrom;
    if (isFree) freeFrom = x + ROOM;
    ticks.push({ x, label: isFree ? labelOf(day, ticks.length === 0) : undefined });
  }
  return ticks;
}

function labelOf(day: CivilDate, withYear: boolean): string {
  const values = { year: yearOf(day), month: monthOf(day) };
  return fill(withYear || values.month === 1 ? TIMELINE.yearMonth : TIMELINE.month, values);
}
