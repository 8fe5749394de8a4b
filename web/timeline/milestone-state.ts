import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Milestone } from '../../domain/proposal/view.ts';
import { fill } from '../../domain/wording/fill.ts';
import { shortDate } from '../layout/dates.ts';
import { TIMELINE } from './timeline-words.ts';

/** How a milestone is drawn; `passed` is the end of a right, or a step that the case went past. */
export type MilestoneState = 'done' | 'due' | 'overdue' | 'passed';

/** How a milestone stands on a day. */
export function milestoneState(
  { doneOn, dueOn, overdueWorkdays }: Milestone,
  today: CivilDate,
): MilestoneState {
  if (doneOn) return 'done';
  if (overdueWorkdays > 0) return 'overdue';
  return dueOn < today ? 'passed' : 'due';
}

/** The same in words, which stand beside the mark. */
export function stateWords({ doneOn, dueOn, overdueWorkdays }: Milestone, state: MilestoneState): string {
  switch (state) {
    case 'done':
      return doneOn && doneOn > dueOn
        ? fill(TIMELINE.doneLate, { date: shortDate(doneOn), planned: shortDate(dueOn) })
        : fill(TIMELINE.done, { date: shortDate(doneOn ?? dueOn) });
    case 'overdue':
      return fill(TIMELINE.overdue, { date: shortDate(dueOn), n: overdueWorkdays });
    case 'due':
      return fill(TIMELINE.due, { date: shortDate(dueOn) });
    case 'passed':
      return fill(TIMELINE.passed, { date: shortDate(dueOn) });
  }
}
