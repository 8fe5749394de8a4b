import { CALENDARS } from '../wording/calendars.ts';
import { fill } from '../wording/fill.ts';
import { calendarAsOf } from './calendar-versions.ts';
import { chineseWeekday } from './chinese-dates.ts';
import { civilDate, weekdayOf, yearOf, type CivilDate } from './civil-date.ts';
import { isWorkday, type HolidayList, type WorkingCalendar } from './working-calendar.ts';
import { workdaysBetween } from './working-days.ts';

/** A year with fewer or more working days is a slip of whoever typed the list (2019 to 2026: 248 to 251). */
export const WORKDAYS_A_YEAR = { least: 245, most: 255 } as const;

/** The first day of December of the year before with which a list may begin. */
const EARLIEST_DECEMBER = 24;

/**
 * What stands against a list that is to be loaded beside those of the office: all of it at once, in words that name
 * the place. `loaded` are the office's own lists in the order in which they came.
 */
export function complaintsAbout(
  list: HolidayList,
  loaded: readonly HolidayList[],
  today: CivilDate,
): readonly string[] {
  const complaints = [
    ...publication(list, calendarAsOf(today, loaded), today),
    ...holidayComplaints(list),
    ...makeUpComplaints(list),
  ];
  if (complaints.length > 0) return complaints;
  const whole = calendarAsOf(today, [...loaded, list]);
  return concernedYears(list).flatMap((year) => {
    const n = workdaysOf(whole, year);
    const { least, most } = WORKDAYS_A_YEAR;
    return n < least || n > most ? [fill(CALENDARS.tooManyOrFewWorkdays, { year, n, least, most })] : [];
  });
}

/** The working days of a year. */
export function workdaysOf(calendar: WorkingCalendar, year: number): number {
  const [first, last] = [civilDate(`${year}-01-01`), civilDate(`${year}-12-31`)];
  return workdaysBetween(calendar, first, last) + (isWorkday(calendar, first) ? 1 : 0);
}

function publication(list: HolidayList, known: WorkingCalendar, today: CivilDate): readonly string[] {
  const { year, paper, publishedOn } = list;
  const first = yearOf(known.knownFrom) - 1;
  const last = yearOf(known.knownThrough) + 1;
  const former = known.lists.find((each) => each.year === year);
  const words = { year, paper: former?.paper ?? '', publishedOn: former?.publishedOn ?? '' };
  return [
    ...(publishedOn > today ? [fill(CALENDARS.publishedLater, { publishedOn, today })] : []),
    ...(year < first || year > last ? [fill(CALENDARS.yearGap, { first, last, year })] : []),
    ...(former && publishedOn < former.publishedOn ? [fill(CALENDARS.olderThanInForce, words)] : []),
    ...(former && publishedOn === former.publishedOn && paper !== former.paper
      ? [fill(CALENDARS.sameDayOtherPaper, words)]
      : []),
  ];
}

function holidayComplaints({ year, holidays }: HolidayList): readonly string[] {
  const firstDay = EARLIEST_DECEMBER;
  const earliest = earliestOf(year);
  return holidays.flatMap(({ name, from, to }, index) => {
    const words = { n: index + 1, name, from, to, year, firstDay };
    const before = holidays[index - 1];
    return [
      ...(to < from ? [fill(CALENDARS.endsBeforeItBegins, words)] : []),
      ...(from < earliest || yearOf(to) !== year ? [fill(CALENDARS.outOfYear, words)] : []),
      ...(before && from <= before.to
        ? [fill(CALENDARS.overlaps, { ...words, before: before.name, until: before.to })]
        : []),
    ];
  });
}

function makeUpComplaints({ year, holidays, makeUpWorkdays }: HolidayList): readonly string[] {
  const earliest = earliestOf(year);
  return makeUpWorkdays.flatMap((date, index) => {
    const words = { n: index + 1, date, year };
    const holiday = holidays.find(({ from, to }) => date >= from && date <= to);
    return [
      ...(date < earliest || yearOf(date) > year ? [fill(CALENDARS.makeUpOutOfYear, words)] : []),
      ...(weekdayOf(date) % 6 === 0
        ? []
        : [fill(CALENDARS.makeUpNotWeekend, { ...words, weekday: chineseWeekday(date) })]),
      ...(holiday ? [fill(CALENDARS.makeUpOnHoliday, { ...words, name: holiday.name })] : []),
      ...(makeUpWorkdays.indexOf(date) < index ? [fill(CALENDARS.makeUpTwice, words)] : []),
    ];
  });
}

function earliestOf(year: number): string {
  return `${year - 1}-12-${EARLIEST_DECEMBER}`;
}

function concernedYears({ year, holidays, makeUpWorkdays }: HolidayList): readonly number[] {
  const days = [...holidays.map(({ from }) => from), ...makeUpWorkdays];
  return days.some((day) => yearOf(day) < year) ? [year - 1, year] : [year];
}
