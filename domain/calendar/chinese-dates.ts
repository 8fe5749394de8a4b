import { dayOf, monthOf, weekdayOf, yearOf, type CivilDate } from './civil-date.ts';

/** 2020年4月7日. */
export function formatChineseDate(date: CivilDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`;
}

/** 星期二. */
export function chineseWeekday(date: CivilDate): string {
  return `星期${'日一二三四五六'.charAt(weekdayOf(date))}`;
}
