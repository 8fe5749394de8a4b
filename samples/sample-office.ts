import { latestCalendar } from '../domain/calendar/calendar-versions.ts';
import { civilDate, yearOf } from '../domain/calendar/civil-date.ts';
import { civilDateAt, type Instant } from '../domain/calendar/instant.ts';
import { onOrAfter } from '../domain/calendar/working-days.ts';
import { buildWorkbook } from './build-workbook.ts';

/** The invented office with its proposals handed over this month: numbers and titles are all invented. */
export function buildSampleWorkbook(at: Instant): Promise<Uint8Array> {
  const today = civilDateAt(at);
  const firstWorkday = onOrAfter(latestCalendar(), civilDate(`${today.slice(0, 7)}-01`));
  const year = yearOf(today);
  return buildWorkbook({
    handOverOn: firstWorkday > today ? today : firstWorkday,
    handlingYear: year,
    sessionName: '示例届次会议',
    numberOf: (index) => `示例${year}${String(index + 1).padStart(3, '0')}`,
  });
}
