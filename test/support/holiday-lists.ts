import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { civilDate, compareDates } from '../../domain/calendar/civil-date.ts';
import type { Holiday, HolidayList, WorkingCalendar } from '../../domain/calendar/working-calendar.ts';

export const off = (name: string, from: string, to = from): Holiday => ({
  name,
  from: civilDate(from),
  to: civilDate(to),
});

/** An invented list: the State Council had published none for 2027 when this was written. */
export const LIST_OF_2027: HolidayList = {
  year: 2027,
  paper: '样例令〔2026〕1号（虚构）',
  publishedOn: civilDate('2026-11-10'),
  holidays: [
    off('元旦', '2027-01-01', '2027-01-03'),
    off('春节', '2027-02-05', '2027-02-12'),
    off('清明节', '2027-04-03', '2027-04-05'),
    off('劳动节', '2027-05-01', '2027-05-05'),
    off('端午节', '2027-06-09'),
    off('中秋节', '2027-09-15'),
    off('国庆节', '2027-10-01', '2027-10-07'),
  ],
  makeUpWorkdays: [
    civilDate('2027-01-30'),
    civilDate('2027-02-20'),
    civilDate('2027-04-25'),
    civilDate('2027-05-08'),
    civilDate('2027-09-26'),
    civilDate('2027-10-09'),
  ],
};

/** An invented file: May Day 2020 as if it had been lengthened in the first days of April. */
export const LONGER_MAY_DAY = {
  year: 2020,
  paper: '样例令〔2020〕1号（虚构）',
  source: '虚构样例',
  publishedOn: '2020-04-06',
  holidays: [
    { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
    { name: '春节', from: '2020-01-24', to: '2020-02-02' },
    { name: '清明节', from: '2020-04-04', to: '2020-04-06' },
    { name: '劳动节', from: '2020-05-01', to: '2020-05-08' },
    { name: '端午节', from: '2020-06-25', to: '2020-06-27' },
    { name: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08' },
  ],
  makeUpWorkdays: ['2020-01-19', '2020-04-26', '2020-06-28', '2020-09-27', '2020-10-10'],
};

/** The calendar with that list of 2020, changed further where a test wants it. */
export function calendarOf2020(
  change: Partial<HolidayList> = {},
  more: readonly Holiday[] = [],
): WorkingCalendar {
  const { source: _source, ...given } = LONGER_MAY_DAY;
  const list: HolidayList = {
    ...given,
    publishedOn: civilDate(given.publishedOn),
    holidays: [...given.holidays.map(({ name, from, to }) => off(name, from, to)), ...more].toSorted(
      (one, other) => compareDates(one.from, other.from),
    ),
    makeUpWorkdays: given.makeUpWorkdays.map(civilDate),
    ...change,
  };
  return calendarAsOf(civilDate('2020-12-31'), [list]);
}
