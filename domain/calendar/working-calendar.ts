import { weekdayOf, type CivilDate } from './civil-date.ts';

/** Days off under one name, both ends included. */
export type Holiday = { readonly name: string; readonly from: CivilDate; readonly to: CivilDate };

/** The State Council's list for one year, as one paper gives it. */
export type HolidayList = {
  readonly year: number;
  /** The paper's number (文号). */
  readonly paper: string;
  readonly publishedOn: CivilDate;
  readonly holidays: readonly Holiday[];
  /** Weekend days on which people work (调休上班日). */
  readonly makeUpWorkdays: readonly CivilDate[];
};

/** A version of the working calendar: the lists in force, one a year. Outside them every date is provisional. */
export type WorkingCalendar = {
  readonly id: string;
  readonly lists: readonly HolidayList[];
  readonly knownFrom: CivilDate;
  readonly knownThrough: CivilDate;
};

export type DayReason = 'workday' | 'weekend' | 'holiday' | 'makeUpWorkday';

/** What a day is, and who says so. */
export type DayStatus = {
  readonly date: CivilDate;
  readonly workday: boolean;
  readonly reason: DayReason;
  readonly holidayName?: string;
  /** The paper that says so; absent where nothing but the weekday or the law speaks. */
  readonly source?: string;
  readonly provisional: boolean;
};

/**
 * Days off that the law itself fixes (全国年节及纪念日放假办法, in force since 2025), for years whose list is not
 * out: the lunar ones cannot be told in advance and are left to the list.
 */
export const FIXED_BY_LAW: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/** What a day is under a calendar. */
export function dayStatus(calendar: WorkingCalendar, date: CivilDate): DayStatus {
  const provisional = date < calendar.knownFrom || date > calendar.knownThrough;
  const weekend = weekdayOf(date) === 0 || weekdayOf(date) === 6;
  const ordinary: DayReason = weekend ? 'weekend' : 'workday';
  if (provisional) {
    const holidayName = FIXED_BY_LAW[date.slice(5)];
    if (holidayName !== undefined)
      return { date, workday: false, reason: 'holiday', holidayName, provisional };
    return { date, workday: !weekend, reason: ordinary, provisional };
  }
  for (const { paper, holidays, makeUpWorkdays } of calendar.lists) {
    const holiday = holidays.find(({ from, to }) => date >= from && date <= to);
    const source = paper;
    if (holiday) {
      return { date, workday: false, reason: 'holiday', holidayName: holiday.name, source, provisional };
    }
    if (makeUpWorkdays.includes(date)) {
      return { date, workday: true, reason: 'makeUpWorkday', source, provisional };
    }
  }
  return { date, workday: !weekend, reason: ordinary, provisional };
}

/** Whether people work on a day. */
export function isWorkday(calendar: WorkingCalendar, date: CivilDate): boolean {
  return dayStatus(calendar, date).workday;
}
