import { describe, expect, it } from 'vitest';
import {
  calendarAsOf,
  calendarForYears,
  latestCalendar,
} from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { OFFICIAL_LISTS } from '../../../domain/calendar/official-lists.ts';
import { dayStatus, isWorkday } from '../../../domain/calendar/working-calendar.ts';
import { addWorkdays, onOrBefore } from '../../../domain/calendar/working-days.ts';

const asOf = (text: string) => calendarAsOf(civilDate(text));

describe('calendarAsOf', () => {
  it.each([
    ['2019-03-21', '2019-05-02', true],
    ['2019-03-22', '2019-05-02', false],
    ['2019-03-21', '2019-05-03', true],
    ['2019-03-22', '2019-05-03', false],
    ['2019-03-21', '2019-04-28', false],
    ['2019-03-22', '2019-04-28', true],
    ['2019-03-21', '2019-05-05', false],
    ['2019-03-22', '2019-05-05', true],
    ['2020-01-26', '2020-01-31', true],
    ['2020-01-27', '2020-01-31', false],
    ['2020-01-26', '2020-02-01', true],
    ['2020-01-27', '2020-02-01', false],
    ['2020-01-26', '2020-02-03', true],
    ['2020-01-27', '2020-02-03', true],
  ])('as of %s: is %s a working day? %s', (version, date, workday) => {
    const calendar = asOf(version);
    expect(dayStatus(calendar, civilDate(date))).toMatchObject({ workday, provisional: false });
    expect(onOrBefore(calendar, civilDate(date)) === date).toBe(workday);
  });

  it('moves a term that runs over a changed holiday', () => {
    expect(addWorkdays(asOf('2020-01-26'), civilDate('2020-01-23'), 3)).toBe('2020-02-03');
    expect(addWorkdays(asOf('2020-01-27'), civilDate('2020-01-23'), 3)).toBe('2020-02-05');
  });

  it('is named for its newest list and knows the years up to it', () => {
    const { id, knownFrom, knownThrough, lists } = asOf('2020-04-07');
    expect([id, knownFrom, knownThrough]).toEqual(['cn-2020-01-27', '2019-01-01', '2020-12-31']);
    expect(lists.map((list) => list.paper)).toEqual(['国办发明电〔2019〕3号', '国办发明电〔2020〕1号']);
  });

  it('learns of a year on the day its list is published', () => {
    const newYear = civilDate('2021-01-01');
    expect(dayStatus(asOf('2020-11-24'), newYear).provisional).toBe(true);
    expect(dayStatus(asOf('2020-11-25'), newYear).provisional).toBe(false);
  });

  it('knows nothing before the first list', () => {
    const calendar = asOf('2018-12-05');
    expect(calendar).toMatchObject({ id: 'cn-none', lists: [] });
    for (const date of ['1992-01-01', '2018-12-31', '2019-01-02', '2026-01-05'].map(civilDate)) {
      expect(dayStatus(calendar, date).provisional).toBe(true);
    }
  });

  it('gives the same object for the same version, so that its index is kept', () => {
    expect(asOf('2020-04-07')).toBe(asOf('2020-09-30'));
    expect(asOf('2020-04-07')).not.toBe(asOf('2020-01-26'));
  });
});

it('latestCalendar holds one list a year, the newest', () => {
  const { id, knownThrough, lists } = latestCalendar();
  const newest = OFFICIAL_LISTS.at(-1);
  expect(id).toBe(`cn-${newest?.publishedOn}`);
  expect(knownThrough).toBe(`${newest?.year}-12-31`);
  expect(lists.map((list) => list.year)).toEqual([...new Set(OFFICIAL_LISTS.map((list) => list.year))]);
});

describe('calendarForYears', () => {
  const whole = asOf('2026-11-01');

  it('keeps the years asked for, and the version’s name', () => {
    const { id, knownFrom, knownThrough, lists } = calendarForYears(whole, 2020, 2021);
    expect([id, knownFrom, knownThrough]).toEqual(['cn-2025-11-04', '2020-01-01', '2021-12-31']);
    expect(lists.map((list) => list.year)).toEqual([2020, 2021]);
  });

  it('says of every day in those years what the whole says', () => {
    const part = calendarForYears(whole, 2022, 2022);
    for (let date = civilDate('2022-01-01'), n = 0; n < 249; n += 1, date = addWorkdays(whole, date, 1)) {
      expect(addWorkdays(part, date, 1)).toBe(addWorkdays(whole, date, 1));
    }
    const lastDay = civilDate('2022-12-31');
    expect(dayStatus(part, lastDay)).toEqual(dayStatus(whole, lastDay));
  });

  it('never knows more than the whole', () => {
    const beyond = calendarForYears(whole, 2026, 2028);
    expect([beyond.knownFrom, beyond.knownThrough]).toEqual(['2026-01-01', '2026-12-31']);
    const outside = calendarForYears(whole, 2027, 2028);
    expect(outside.lists).toEqual([]);
    expect(dayStatus(outside, civilDate('2027-06-01')).provisional).toBe(true);
    expect(dayStatus(outside, civilDate('2026-06-01')).provisional).toBe(true);
  });

  it('survives a round trip through JSON with its answers', () => {
    const part = calendarForYears(whole, 2020, 2020);
    const back: typeof part = JSON.parse(JSON.stringify(part));
    expect(back).toEqual(part);
    expect(isWorkday(back, civilDate('2020-09-27'))).toBe(true);
    expect(addWorkdays(back, civilDate('2020-09-30'), 1)).toBe('2020-10-09');
  });
});
