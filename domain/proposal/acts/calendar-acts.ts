import { isNewerFor, takenCalendar } from '../take-calendar.ts';
import { unmet } from '../unmet.ts';
import type { ActRule } from './act-rule.ts';

/** 按新的放假安排重排: by the supervision office, for all open cases at once; the calendar is the office's. */
export const takeCalendar: ActRule<'takeCalendar'> = {
  lacking: () => [],
  against: (proposal, { calendar }, { today }) =>
    isNewerFor(proposal, calendar, today) ? [] : [unmet('calendarInForce')],
  events: (proposal, act, { at, today, by }) => {
    const { passedOver, ...taken } = takenCalendar(proposal, act.calendar, today);
    return [{ type: 'CalendarTaken', ...taken, at, by, ...(passedOver.length > 0 ? { passedOver } : {}) }];
  },
};
