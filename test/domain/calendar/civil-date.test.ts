import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  compareDates,
  dateOfDayNumber,
  dayNumber,
  dayOf,
  daysBetween,
  earlierOf,
  InvalidCivilDate,
  isCivilDate,
  laterOf,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../../domain/calendar/civil-date.ts';
import { anyDate } from './arbitraries.ts';

describe('civilDate', () => {
  it.each(['1992-01-01', '2000-02-29', '2020-02-29', '2026-12-31', '2199-12-31'])('takes %s', (text) => {
    expect(isCivilDate(text)).toBe(true);
    expect(civilDate(text)).toBe(text);
  });

  it.each([
    ['before 1992', '1991-12-31'],
    ['after 2199', '2200-01-01'],
    ['29 February in a common year', '2019-02-29'],
    ['29 February in 2100', '2100-02-29'],
    ['a 31st that the month lacks', '2020-04-31'],
    ['a month 13', '2020-13-01'],
    ['a month 0', '2020-00-10'],
    ['a day 0', '2020-01-00'],
    ['a short form', '2020-1-1'],
    ['another separator', '2020/01/01'],
    ['a time after it', '2020-01-01T00:00'],
    ['a space before it', ' 2020-01-01'],
    ['a line after it', '2020-01-01\n'],
    ['full-width digits', '２０２０-01-01'],
    ['a sign', '+2020-01-01'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => civilDate(text)).toThrow(InvalidCivilDate);
  });

  it('gives its refusal a code', () => {
    try {
      civilDate('1991-12-31');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalidCivilDate', name: 'InvalidCivilDate' });
    }
  });
});

describe('the parts of a date', () => {
  it('are its numbers, and its weekday counts from Sunday', () => {
    const date = civilDate('2020-04-07');
    expect([yearOf(date), monthOf(date), dayOf(date), weekdayOf(date)]).toEqual([2020, 4, 7, 2]);
    expect(weekdayOf(civilDate('2026-11-22'))).toBe(0);
    expect(weekdayOf(civilDate('1992-01-04'))).toBe(6);
  });

  it('name every weekday in turn', () => {
    fc.assert(fc.property(anyDate, (date) => (weekdayOf(date) + 1) % 7 === weekdayOf(addDays(date, 1))));
  });
});

describe('addDays', () => {
  it.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2019-02-28', 1, '2019-03-01'],
    ['2020-12-31', 1, '2021-01-01'],
    ['2020-03-01', -1, '2020-02-29'],
    ['2020-04-07', 0, '2020-04-07'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(civilDate(from), days)).toBe(to);
    expect(daysBetween(civilDate(from), civilDate(to))).toBe(days);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e12])(
    'refuses %d days from 1992-01-01',
    (days) => {
      expect(() => addDays(civilDate('1992-01-01'), days)).toThrow(InvalidCivilDate);
    },
  );

  it('undoes itself, and daysBetween measures it', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1000, max: 1000 }), (date, days) => {
        const other = addDays(date, days);
        expect(addDays(other, -days)).toBe(date);
        expect(daysBetween(date, other)).toBe(days);
      }),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2020-04-07', 3, '2020-07-07'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2019-01-31', 1, '2019-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2019-11-30', 3, '2020-02-29'],
    ['2020-10-31', 6, '2021-04-30'],
    ['2020-01-15', -1, '2019-12-15'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-12-31', 0, '2020-12-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(civilDate(from), months)).toBe(to);
  });

  it('keeps the day, or takes the last day of a month without it', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, months) => {
        const other = addMonths(date, months);
        expect((yearOf(other) - yearOf(date)) * 12 + monthOf(other) - monthOf(date)).toBe(months);
        if (dayOf(other) !== dayOf(date)) {
          expect(dayOf(other)).toBeLessThan(dayOf(date));
          expect(dayOf(addDays(other, 1))).toBe(1);
        }
      }),
    );
  });

  it('refuses to leave the accepted years', () => {
    expect(() => addMonths(civilDate('1992-01-31'), -1)).toThrow(InvalidCivilDate);
    expect(() => addMonths(civilDate('2199-12-01'), 1)).toThrow(InvalidCivilDate);
  });
});

describe('order', () => {
  it('is the calendar’s', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => {
        expect(Math.sign(compareDates(one, other))).toBe(Math.sign(dayNumber(one) - dayNumber(other)));
        expect([earlierOf(one, other), laterOf(one, other)]).toEqual([one, other].toSorted(compareDates));
      }),
    );
  });

  it('counts days one by one', () => {
    fc.assert(fc.property(anyDate, (date) => dateOfDayNumber(dayNumber(date)) === date));
    expect(dayNumber(civilDate('2020-01-01'))).toBe(18_262);
  });
});
