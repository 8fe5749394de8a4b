import { afterEach, expect, it } from 'vitest';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { chineseWeekday, formatChineseDate } from '../../../domain/calendar/chinese-dates.ts';
import { addDays, addMonths, civilDate, weekdayOf } from '../../../domain/calendar/civil-date.ts';
import { civilDateAt, instant, instantAt, minutesOfDay } from '../../../domain/calendar/instant.ts';
import { dayStatus } from '../../../domain/calendar/working-calendar.ts';
import { addWorkdays, workdaysBetween } from '../../../domain/calendar/working-days.ts';

const hostZone = process.env['TZ'];

afterEach(() => {
  if (hostZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = hostZone;
});

/** Dates on both sides of the clock changes of New York and London, of a leap day and of year's end. */
const DATES = [
  '2020-02-28',
  '2020-02-29',
  '2020-03-08',
  '2020-03-29',
  '2020-11-01',
  '2020-12-31',
  '2026-10-25',
];

function everything(): unknown {
  // A clone, so that the index is built in this zone and not taken over from another.
  const calendar = structuredClone(calendarAsOf(civilDate('2026-11-01')));
  return DATES.map(civilDate).map((date) => {
    const midnight = instantAt(date, { hour: 0, minute: 0 });
    return [
      midnight,
      civilDateAt(midnight),
      civilDateAt(instant(midnight - 1)),
      minutesOfDay(midnight),
      addDays(date, 1),
      addMonths(date, 1),
      weekdayOf(date),
      chineseWeekday(date),
      formatChineseDate(date),
      dayStatus(calendar, date),
      addWorkdays(calendar, date, 10),
      workdaysBetween(calendar, date, addDays(date, 100)),
    ];
  });
}

it('no answer depends on the host’s time zone', () => {
  const answers = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Europe/London', 'Pacific/Kiritimati'].map(
    (zone) => {
      process.env['TZ'] = zone;
      return { hour: new Date(2020, 6, 1).getTime(), all: everything() };
    },
  );
  expect(new Set(answers.map(({ hour }) => hour)).size).toBe(5);
  for (const { all } of answers) expect(all).toEqual(answers[0]?.all);
});
