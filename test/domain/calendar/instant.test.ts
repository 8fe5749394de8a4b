import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, InvalidCivilDate } from '../../../domain/calendar/civil-date.ts';
import {
  civilDateAt,
  instant,
  instantAt,
  minutesOfDay,
  OFFICE_ZONE_OFFSET_MS,
} from '../../../domain/calendar/instant.ts';
import { anyDate } from './arbitraries.ts';

const at = (text: string) => instant(Date.parse(text));

describe('instantAt', () => {
  it('reads civil time at +08:00', () => {
    expect(OFFICE_ZONE_OFFSET_MS).toBe(28_800_000);
    expect(instantAt(civilDate('2020-04-07'), { hour: 8, minute: 30 })).toBe(at('2020-04-07T00:30:00Z'));
    expect(instantAt(civilDate('2020-03-01'), { hour: 0, minute: 0 })).toBe(at('2020-02-29T16:00:00Z'));
  });

  it('is undone by civilDateAt and minutesOfDay', () => {
    const time = fc.record({
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(anyDate, time, fc.integer({ min: 0, max: 59_999 }), (date, { hour, minute }, rest) => {
        const moment = instant(instantAt(date, { hour, minute }) + rest);
        expect(civilDateAt(moment)).toBe(date);
        expect(minutesOfDay(moment)).toBe(hour * 60 + minute);
      }),
    );
  });
});

describe('civilDateAt', () => {
  it('turns the day at midnight in China', () => {
    expect(civilDateAt(at('2020-12-31T15:59:59.999Z'))).toBe('2020-12-31');
    expect(civilDateAt(at('2020-12-31T16:00:00.000Z'))).toBe('2021-01-01');
    expect(minutesOfDay(at('2020-12-31T15:59:59.999Z'))).toBe(1439);
    expect(minutesOfDay(at('2020-12-31T16:00:00.000Z'))).toBe(0);
  });

  it('refuses moments of the years with summer time', () => {
    expect(civilDateAt(at('1991-12-31T16:00:00Z'))).toBe('1992-01-01');
    expect(() => civilDateAt(at('1991-12-31T15:59:59Z'))).toThrow(InvalidCivilDate);
  });
});

describe('instant', () => {
  it.each([Number.NaN, 0.5, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', (milliseconds) => {
    expect(() => instant(milliseconds)).toThrow('not a moment');
  });
});
