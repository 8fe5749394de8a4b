import { expect, it } from 'vitest';
import { chineseWeekday, formatChineseDate } from '../../../domain/calendar/chinese-dates.ts';
import { addDays, civilDate } from '../../../domain/calendar/civil-date.ts';

it('writes a date without leading zeros', () => {
  expect(formatChineseDate(civilDate('2020-04-07'))).toBe('2020年4月7日');
  expect(formatChineseDate(civilDate('2026-12-31'))).toBe('2026年12月31日');
});

it('names the seven weekdays', () => {
  const sunday = civilDate('2020-04-05');
  const week = [0, 1, 2, 3, 4, 5, 6].map((days) => chineseWeekday(addDays(sunday, days)));
  expect(week).toEqual(['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']);
});
