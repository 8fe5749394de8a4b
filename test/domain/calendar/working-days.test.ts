import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { addDays, civilDate, InvalidCivilDate, type CivilDate } from '../../../domain/calendar/civil-date.ts';
import { isWorkday, type WorkingCalendar } from '../../../domain/calendar/working-calendar.ts';
import {
  addWorkdays,
  onOrAfter,
  onOrBefore,
  workdaysBetween,
} from '../../../domain/calendar/working-days.ts';
import { anyCalendar, dateBetween } from './arbitraries.ts';

const CALENDAR = calendarAsOf(civilDate('2026-11-01'));
const someDate = dateBetween('2018-06-01', '2027-06-30');
const someDays = fc.integer({ min: -150, max: 150 });

/** What the index must agree with: a walk over the days. */
function walked(calendar: WorkingCalendar, date: CivilDate, n: number): CivilDate {
  let [day, left] = [date, Math.abs(n)];
  while (left > 0) {
    day = addDays(day, Math.sign(n));
    if (isWorkday(calendar, day)) left -= 1;
  }
  return day;
}

describe('addWorkdays', () => {
  it.each([
    ['across a holiday and its make-up days', '2026-02-13', 3, '2026-02-25'],
    ['onto a make-up workday', '2026-02-13', 1, '2026-02-14'],
    ['backwards over a holiday', '2026-02-24', -1, '2026-02-14'],
    ['from a weekend', '2026-03-01', 1, '2026-03-02'],
    ['back from a weekend', '2026-03-01', -1, '2026-02-28'],
    ['by nothing', '2026-03-01', 0, '2026-03-01'],
    ['over 29 February', '2024-02-28', 2, '2024-03-01'],
    ['over New Year into a year without a list', '2026-12-31', 1, '2027-01-04'],
    ['back out of it', '2027-01-04', -1, '2026-12-31'],
  ])('%s: %s and %i is %s', (_, from, n, to) => {
    expect(addWorkdays(CALENDAR, civilDate(from), n)).toBe(to);
  });

  it('is a walk over the days, under any calendar', () => {
    const date = dateBetween('2019-11-01', '2022-03-01');
    fc.assert(
      fc.property(anyCalendar, date, fc.integer({ min: -60, max: 60 }), (calendar, from, n) => {
        expect(addWorkdays(calendar, from, n)).toBe(walked(calendar, from, n));
      }),
    );
  });

  it('undoes itself from a working day', () => {
    fc.assert(
      fc.property(someDate, someDays, (any, n) => {
        const date = onOrAfter(CALENDAR, any);
        expect(addWorkdays(CALENDAR, addWorkdays(CALENDAR, date, n), -n)).toBe(date);
      }),
    );
  });

  it('ends on a working day unless it stays', () => {
    fc.assert(
      fc.property(someDate, someDays, (date, n) => {
        fc.pre(n !== 0);
        expect(isWorkday(CALENDAR, addWorkdays(CALENDAR, date, n))).toBe(true);
      }),
    );
  });

  it('keeps the order of dates', () => {
    fc.assert(
      fc.property(someDate, fc.nat(40), someDays, (date, days, n) => {
        const later = addWorkdays(CALENDAR, addDays(date, days), n);
        expect(addWorkdays(CALENDAR, date, n) <= later).toBe(true);
      }),
    );
  });

  it('gives the same after the index has been widened', () => {
    const fresh = structuredClone(CALENDAR);
    const before = addWorkdays(fresh, civilDate('2026-01-05'), 10);
    expect(addWorkdays(fresh, civilDate('2040-01-05'), -3000)).toBe(
      addWorkdays(CALENDAR, civilDate('2040-01-05'), -3000),
    );
    expect(addWorkdays(fresh, civilDate('2026-01-05'), 10)).toBe(before);
  });

  it('reaches both ends of the accepted years and refuses to pass them', () => {
    expect(addWorkdays(CALENDAR, civilDate('1992-01-06'), -2)).toBe('1992-01-02');
    expect(() => addWorkdays(CALENDAR, civilDate('1992-01-06'), -3)).toThrow(InvalidCivilDate);
    expect(addWorkdays(CALENDAR, civilDate('2199-12-30'), 1)).toBe('2199-12-31');
    expect(() => addWorkdays(CALENDAR, civilDate('2199-12-31'), 1)).toThrow(InvalidCivilDate);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d working days', (n) => {
    expect(() => addWorkdays(CALENDAR, civilDate('2026-01-05'), n)).toThrow(InvalidCivilDate);
  });
});

describe('workdaysBetween', () => {
  it.each([
    ['2020-04-07', '2020-07-07', 63],
    ['2020-04-07', '2020-09-30', 125],
    ['2020-04-07', '2020-05-07', 20],
    ['2026-02-05', '2026-04-30', 55],
    ['2026-02-13', '2026-02-13', 0],
    ['2026-02-13', '2026-02-14', 1],
    ['2026-02-14', '2026-02-23', 0],
    ['2026-02-14', '2026-02-13', -1],
  ])('from %s to %s there are %i', (from, to, days) => {
    expect(workdaysBetween(CALENDAR, civilDate(from), civilDate(to))).toBe(days);
  });

  it('counts the working days after the first date up to the second, under any calendar', () => {
    const start = dateBetween('2019-11-01', '2021-12-31');
    fc.assert(
      fc.property(anyCalendar, start, fc.nat(60), (calendar, from, days) => {
        const dates = Array.from({ length: days }, (_, at) => addDays(from, at + 1));
        const counted = dates.filter((date) => isWorkday(calendar, date)).length;
        expect(workdaysBetween(calendar, from, addDays(from, days))).toBe(counted);
      }),
    );
  });

  it('is what addWorkdays adds', () => {
    fc.assert(
      fc.property(someDate, someDays, (any, n) => {
        const date = onOrAfter(CALENDAR, any);
        expect(workdaysBetween(CALENDAR, date, addWorkdays(CALENDAR, date, n))).toBe(n);
      }),
    );
  });

  it('adds up, and turns its sign with its direction', () => {
    fc.assert(
      fc.property(someDate, someDate, someDate, (a, b, c) => {
        const between = (from: CivilDate, to: CivilDate) => workdaysBetween(CALENDAR, from, to);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
    );
  });
});

describe('onOrBefore and onOrAfter', () => {
  it.each([
    ['2026-02-20', '2026-02-14', '2026-02-24'],
    ['2026-02-14', '2026-02-14', '2026-02-14'],
    ['2026-02-16', '2026-02-14', '2026-02-24'],
    ['2027-01-01', '2026-12-31', '2027-01-04'],
    ['2020-10-07', '2020-09-30', '2020-10-09'],
  ])('%s lies between %s and %s', (date, before, after) => {
    expect(onOrBefore(CALENDAR, civilDate(date))).toBe(before);
    expect(onOrAfter(CALENDAR, civilDate(date))).toBe(after);
  });

  it('enclose every date with no working day in between but the date itself', () => {
    fc.assert(
      fc.property(someDate, (date) => {
        const [before, after] = [onOrBefore(CALENDAR, date), onOrAfter(CALENDAR, date)];
        if (isWorkday(CALENDAR, date)) expect([before, after]).toEqual([date, date]);
        else expect(workdaysBetween(CALENDAR, before, after)).toBe(1);
      }),
    );
  });

  it('answer near both ends of the accepted years', () => {
    expect(onOrBefore(CALENDAR, civilDate('1992-01-05'))).toBe('1992-01-03');
    expect(() => onOrBefore(CALENDAR, civilDate('1992-01-01'))).toThrow(InvalidCivilDate);
    expect(onOrAfter(CALENDAR, civilDate('2199-12-29'))).toBe('2199-12-30');
  });
});
