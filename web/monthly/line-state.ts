import { formatChineseDate } from '../../domain/calendar/chinese-dates.ts';
import type { MonthlyLine } from '../../domain/monthly/monthly-round.ts';
import { fill } from '../../domain/wording/fill.ts';
import { MONTHLY_PAGE, REPORT_STATE_NAMES } from './monthly-words.ts';

/** Where a case is with a month's report, in a sentence. */
export function lineState({ state, reportedOn, lateWorkdays: n, urgeSince }: MonthlyLine): string {
  if (reportedOn) {
    const on = formatChineseDate(reportedOn);
    return fill(n > 0 ? MONTHLY_PAGE.reportedLate : MONTHLY_PAGE.reported, { on, n });
  }
  if (state !== 'late') return REPORT_STATE_NAMES[state];
  return urgeSince
    ? fill(MONTHLY_PAGE.urge, { n, on: formatChineseDate(urgeSince) })
    : fill(MONTHLY_PAGE.late, { n });
}
