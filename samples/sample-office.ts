import { latestCalendar } from '../domain/calendar/calendar-versions.ts';
import { civilDate, earlierOf, laterOf, yearOf } from '../domain/calendar/civil-date.ts';
import { civilDateAt, type Instant } from '../domain/calendar/instant.ts';
import { addWorkdays, onOrAfter } from '../domain/calendar/working-days.ts';
import { buildWorkbook } from './build-workbook.ts';

/** Working days since the hand-over: the first steps are then just coming due. */
const HANDED_OVER_WORKDAYS_AGO = 2;

/** The invented office with its proposals handed over this month: numbers and titles are all invented. */
export function buildSampleWorkbook(at: Instant): Promise<Uint8Array> {
  const today = civilDateAt(at);
  const calendar = latestCalendar();
  const firstWorkday = onOrAfter(calendar, civilDate(`${today.slice(0, 7)}-01`));
  const lately = addWorkdays(calendar, today, -HANDED_OVER_WORKDAYS_AGO);
  const year = yearOf(today);
  return buildWorkbook({
    handOverOn: earlierOf(laterOf(firstWorkday, lately), today),
    handlingYear: year,
    sessionName: '示例届次会议',
    numberOf: (index) => `示例${year}${String(index + 1).padStart(3, '0')}`,
  });
}
