import { dayOf, monthOf, weekdayOf, yearOf, type CivilDate } from './civil-date.ts';
import { civilDateAt, minutesOfDay, type Instant } from './instant.ts';

/** 2020年4月7日. */
export function formatChineseDate(date: CivilDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`;
}

/** 星期二. */
export function chineseWeekday(date: CivilDate): string {
  return `星期${'日一二三四五六'.charAt(weekdayOf(date))}`;
}

/** 2020年4月7日 08:30: a moment for people, to the minute, in the office's time. */
export function formatMoment(at: Instant): string {
  const minutes = minutesOfDay(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${formatChineseDate(civilDateAt(at))} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
