import { getDayDetail, isWorkday as isWorkdayThere } from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { latestCalendar } from '../../../domain/calendar/calendar-versions.ts';
import {
  addDays,
  civilDate,
  weekdayOf,
  yearOf,
  type CivilDate,
} from '../../../domain/calendar/civil-date.ts';
import { OFFICIAL_LISTS } from '../../../domain/calendar/official-lists.ts';
import { dayStatus, isWorkday } from '../../../domain/calendar/working-calendar.ts';

function daysFrom(from: string, to: string): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = civilDate(from); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const EVERY_DAY = daysFrom('2019-01-01', '2026-12-31');

describe('every day from 2019 to 2026', () => {
  it('is a working day where an independent calendar says so', () => {
    const calendar = latestCalendar();
    const differing = EVERY_DAY.filter((day) => isWorkday(calendar, day) !== isWorkdayThere(day));
    expect(EVERY_DAY).toHaveLength(2922);
    expect(differing).toEqual([]);
  });

  it('is listed where the independent calendar lists it, and only there', () => {
    const calendar = latestCalendar();
    const listed = (day: CivilDate) => dayStatus(calendar, day).source !== undefined;
    // Its holidays include plain weekends, under the weekday's English name.
    const listedThere = (day: CivilDate) => getDayDetail(day).name.includes(',');
    expect(EVERY_DAY.filter((day) => listed(day) !== listedThere(day))).toEqual([]);
  });
});

describe('the lists', () => {
  it('carry their papers in the order of publication', () => {
    expect(OFFICIAL_LISTS.map(({ year, paper, publishedOn }) => [year, paper, publishedOn])).toEqual([
      [2019, '国办发明电〔2018〕15号', '2018-12-06'],
      [2019, '国办发明电〔2019〕3号', '2019-03-22'],
      [2020, '国办发明电〔2019〕16号', '2019-11-21'],
      [2020, '国办发明电〔2020〕1号', '2020-01-27'],
      [2021, '国办发明电〔2020〕27号', '2020-11-25'],
      [2022, '国办发明电〔2021〕11号', '2021-10-25'],
      [2023, '国办发明电〔2022〕16号', '2022-12-08'],
      [2024, '国办发明电〔2023〕7号', '2023-10-25'],
      [2025, '国办发明电〔2024〕12号', '2024-11-12'],
      [2026, '国办发明电〔2025〕7号', '2025-11-04'],
    ]);
  });

  it.each(OFFICIAL_LISTS)('$paper is in itself consistent', ({ year, holidays, makeUpWorkdays }) => {
    const off = holidays.flatMap(({ from, to }) => daysFrom(from, to));
    expect(new Set(off).size).toBe(off.length);
    expect(off.toSorted()).toEqual(off);
    expect(makeUpWorkdays.every((day) => weekdayOf(day) % 6 === 0)).toBe(true);
    expect(makeUpWorkdays.every((day) => yearOf(day) === year && !off.includes(day))).toBe(true);
    expect(off.filter((day) => yearOf(day) === year).length).toBeGreaterThan(20);
  });

  it('leave 245 to 255 working days a year', () => {
    const calendar = latestCalendar();
    for (const { year } of OFFICIAL_LISTS) {
      const worked = daysFrom(`${year}-01-01`, `${year}-12-31`).filter((day) =>
        isWorkday(calendar, day),
      ).length;
      expect(worked).toBeGreaterThanOrEqual(245);
      expect(worked).toBeLessThanOrEqual(255);
    }
  });
});
