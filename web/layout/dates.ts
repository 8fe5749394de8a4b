import { formatChineseDate } from '../../domain/calendar/chinese-dates.ts';
import { dayOf, monthOf, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { SHARED } from './frame-words.ts';

/** A date for people; a dash where there is none. */
export function dateText(date: CivilDate | null | undefined): string {
  return date ? formatChineseDate(date) : SHARED.nothing;
}

/** 4月7日, where the year is clear from elsewhere. */
export function shortDate(date: CivilDate): string {
  return `${monthOf(date)}月${dayOf(date)}日`;
}
