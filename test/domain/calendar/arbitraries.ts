import * as fc from 'fast-check';
import {
  civilDate,
  dateOfDayNumber,
  dayNumber,
  type CivilDate,
} from '../../../domain/calendar/civil-date.ts';
import type { HolidayList, WorkingCalendar } from '../../../domain/calendar/working-calendar.ts';

/** A date between two others, both included. */
export function dateBetween(from: string, to: string): fc.Arbitrary<CivilDate> {
  const [min, max] = [dayNumber(civilDate(from)), dayNumber(civilDate(to))];
  return fc.integer({ min, max }).map(dateOfDayNumber);
}

/** A date with room on either side. */
export const anyDate = dateBetween('2018-01-01', '2165-12-31');

const someDay = dateBetween('2019-12-01', '2022-02-01');

const list: fc.Arbitrary<HolidayList> = fc.record({
  year: fc.constantFrom(2020, 2021),
  paper: fc.constantFrom('甲', '乙'),
  publishedOn: fc.constant(civilDate('2019-11-01')),
  holidays: fc.array(
    fc
      .tuple(someDay, fc.integer({ min: 0, max: 9 }))
      .map(([from, days]) => ({ name: '节', from, to: dateOfDayNumber(dayNumber(from) + days) })),
    { maxLength: 6 },
  ),
  makeUpWorkdays: fc.array(someDay, { maxLength: 6 }),
});

/** A calendar that knows 2020 and 2021, with lists that overlap, contradict and overrun as no real ones do. */
export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  id: fc.constant('any'),
  lists: fc.array(list, { maxLength: 3 }),
  knownFrom: fc.constant(civilDate('2020-01-01')),
  knownThrough: fc.constant(civilDate('2021-12-31')),
});
