import { formatChineseDate } from '../../domain/calendar/chinese-dates.ts';
import { dayOf, monthOf, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateAt, minutesOfDay, type Instant } from '../../domain/calendar/instant.ts';
import { SHARED } from './frame-words.ts';

/** A date for people; a dash where there is none. */
export function dateText(date: CivilDate | null | undefined): string {
  return date ? formatChineseDate(date) : SHARED.nothing;
}

/** 4月7日, where the year is clear from elsewhere. */
export function shortDate(date: CivilDate): string {
  return `${monthOf(date)}月${dayOf(date)}日`;
}

/** A moment for people, to the minute, in the office's time: 2020年4月7日 08:30. */
export function momentText(at: Instant): string {
  const minutes = minutesOfDay(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${formatChineseDate(civilDateAt(at))} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
