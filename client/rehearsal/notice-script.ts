import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { addWorkdays } from '../../domain/calendar/working-days.ts';
import { owedBy, owedUntil, type NoticeState } from '../../domain/notice/notice-state.ts';
import type { Scenario } from './scenario.ts';

/** What the divisions of a scenario do about a notice, and by which day. */
export type NoticeRoutine = Scenario['routines']['notices'][number];

/** What one division does about a notice on a day. */
export type DueNoticeAct = { readonly division: string; readonly routine: NoticeRoutine };

/** What divisions owe to a notice and whose day has come, in the order of the scenario. */
export function dueNoticeActs(
  scenario: Scenario,
  notice: NoticeState,
  calendar: WorkingCalendar,
  today: CivilDate,
): readonly DueNoticeAct[] {
  return scenario.routines.notices
    .filter(({ owed, workdays }) => addWorkdays(calendar, owedUntil(notice, owed), workdays) <= today)
    .flatMap((routine) =>
      notice.divisions
        .filter((division) => owedBy(division).includes(routine.owed))
        .map(({ name }) => ({ division: name, routine })),
    );
}
