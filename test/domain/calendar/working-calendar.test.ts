import { describe, expect, it } from 'vitest';
import { calendarAsOf, latestCalendar } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { dayStatus, isWorkday } from '../../../domain/calendar/working-calendar.ts';

/** Versions that nothing published after 2026 changes. */
const CALENDAR = calendarAsOf(civilDate('2026-11-01'));

const status = (text: string) => dayStatus(CALENDAR, civilDate(text));

describe('dayStatus in a known year', () => {
  const paper = '国办发明电〔2025〕7号';

  it.each([
    ['2026-02-13', true, { reason: 'workday' }],
    ['2026-02-14', true, { reason: 'makeUpWorkday', source: paper }],
    ['2026-02-16', false, { reason: 'holiday', holidayName: '春节', source: paper }],
    ['2026-02-21', false, { reason: 'holiday', holidayName: '春节', source: paper }],
    ['2026-03-01', false, { reason: 'weekend' }],
    ['2026-10-01', false, { reason: 'holiday', holidayName: '国庆节', source: paper }],
    ['2022-12-31', false, { reason: 'holiday', holidayName: '元旦', source: '国办发明电〔2022〕16号' }],
    ['2020-02-29', false, { reason: 'weekend' }],
    ['2024-02-29', true, { reason: 'workday' }],
  ])('%s', (date, workday, rest) => {
    expect(status(date)).toEqual({ date, workday, provisional: false, ...rest });
  });
});

describe('dayStatus where no list is out', () => {
  it.each([
    ['2027-01-01', '元旦'],
    ['2027-05-01', '劳动节'],
    ['2028-05-02', '劳动节'],
    ['2027-10-01', '国庆节'],
    ['2028-10-02', '国庆节'],
    ['2029-10-03', '国庆节'],
  ])('%s is off by law, though provisional', (date, holidayName) => {
    expect(status(date)).toEqual({ date, workday: false, reason: 'holiday', holidayName, provisional: true });
  });

  it('tells weekends and weekdays provisionally, and nothing of lunar holidays', () => {
    expect(status('2027-01-02')).toEqual({
      date: '2027-01-02',
      workday: false,
      reason: 'weekend',
      provisional: true,
    });
    expect(status('2027-02-08')).toMatchObject({ workday: true, reason: 'workday', provisional: true });
    expect(status('2018-12-28')).toMatchObject({ workday: true, provisional: true });
  });

  it('turns from known to provisional at the ends of the lists', () => {
    const ends = ['2018-12-31', '2019-01-01', '2026-12-31', '2027-01-01'];
    expect(ends.map((date) => status(date).provisional)).toEqual([true, false, false, true]);
  });
});

it('isWorkday is the answer of dayStatus', () => {
  for (const date of ['2026-02-14', '2026-02-16', '2027-01-01', '2026-03-02'].map(civilDate)) {
    expect(isWorkday(CALENDAR, date)).toBe(dayStatus(CALENDAR, date).workday);
  }
});

it('a calendar is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(latestCalendar()))).toEqual(latestCalendar());
});
