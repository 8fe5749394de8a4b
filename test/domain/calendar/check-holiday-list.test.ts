import { describe, expect, it } from 'vitest';
import { complaintsAbout, workdaysOf } from '../../../domain/calendar/check-holiday-list.ts';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { OFFICIAL_LISTS } from '../../../domain/calendar/official-lists.ts';
import type { HolidayList } from '../../../domain/calendar/working-calendar.ts';
import { LIST_OF_2027, off } from '../../support/holiday-lists.ts';

const TODAY = civilDate('2026-11-23');
const about = (change: Partial<HolidayList>, loaded: readonly HolidayList[] = []) =>
  complaintsAbout({ ...LIST_OF_2027, ...change }, loaded, TODAY);

describe('a list that is loaded', () => {
  it('is taken where it follows on the known years', () => {
    expect(about({})).toEqual([]);
    const calendar = calendarAsOf(TODAY, [LIST_OF_2027]);
    expect([calendar.id, calendar.knownThrough]).toEqual(['cn-2026-11-10.1', '2027-12-31']);
    expect(workdaysOf(calendar, 2027)).toBe(249);
  });

  it('would have been taken for every year, as the State Council published it', () => {
    for (const list of OFFICIAL_LISTS) {
      const correction = { ...list, holidays: [...list.holidays] };
      expect(complaintsAbout(correction, [], list.publishedOn), list.paper).toEqual([]);
    }
  });

  it.each<[string, Partial<HolidayList>, string]>([
    ['is not out yet', { publishedOn: civilDate('2026-11-24') }, '公布日期2026-11-24晚于今天'],
    ['leaves a year out', { year: 2029 }, '只能载入2018年至2027年的放假安排'],
    [
      'ends before it begins',
      { holidays: [off('样例节', '2027-05-03', '2027-05-01')] },
      '止日2027-05-01早于起日',
    ],
    ['is of another year', { holidays: [off('样例节', '2028-01-01', '2028-01-02')] }, '不在2027年内'],
    ['begins too early', { holidays: [off('元旦', '2026-12-23', '2027-01-01')] }, '12月24日以后开始'],
    [
      'overlaps',
      { holidays: [off('样例一', '2027-05-01', '2027-05-05'), off('样例二', '2027-05-05', '2027-05-06')] },
      '第2项放假（样例二）自2027-05-05起，与前一项（样例一，至2027-05-05）重叠',
    ],
    [
      'works on a Tuesday',
      { makeUpWorkdays: [civilDate('2027-02-02')] },
      '第1个调休上班日2027-02-02是星期二',
    ],
    ['works on a holiday', { makeUpWorkdays: [civilDate('2027-02-06')] }, '在放假期间（春节）'],
    [
      'works twice',
      { makeUpWorkdays: [civilDate('2027-01-30'), civilDate('2027-01-30')] },
      '第2个调休上班日2027-01-30重复',
    ],
    ['works in another year', { makeUpWorkdays: [civilDate('2028-01-08')] }, '不在2027年内'],
  ])('is refused where it %s, naming the place', (_what, change, said) => {
    expect(about(change).join('\n')).toContain(said);
  });

  it('is refused where it would give the whole year off, with the number', () => {
    const year = [off('样例长假', '2027-01-01', '2027-12-31')];
    expect(about({ holidays: year, makeUpWorkdays: [] })).toEqual([
      '按所给安排2027年共有0个工作日，应在245至255个之间。请核对是否漏列、多列放假或者调休上班日。',
    ]);
    expect(about({ holidays: [], makeUpWorkdays: [] }).join()).toContain('共有261个工作日');
  });

  it('may begin in the last days of the year before', () => {
    const [, ...rest] = LIST_OF_2027.holidays;
    expect(about({ holidays: [off('元旦', '2026-12-31', '2027-01-03'), ...rest] })).toEqual([]);
  });

  it('may put right what was typed wrongly, under the same number and day, but not go back', () => {
    const typo = { ...LIST_OF_2027, makeUpWorkdays: LIST_OF_2027.makeUpWorkdays.slice(1) };
    expect(about({}, [typo])).toEqual([]);
    expect(calendarAsOf(TODAY, [typo, LIST_OF_2027]).lists.at(-1)).toEqual(LIST_OF_2027);
    expect(about({ paper: '样例令第9号' }, [typo]).join()).toContain('所给文号不同');
    expect(about({ publishedOn: civilDate('2026-11-09') }, [typo]).join()).toContain('不能替代');
  });
});
