import { civilDateAt, type Instant } from '../calendar/instant.ts';
import { yearOf } from '../calendar/civil-date.ts';
import { calendarForYears } from '../calendar/calendar-versions.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { PersonRef } from '../office/person.ts';
import { planBackward } from '../plan/plan-backward.ts';
import { casePolicy } from '../policy/case-policy.ts';
import type { Policy } from '../policy/policy.ts';
import type { Assignment } from './assignment.ts';
import type { ProposalEvent } from './events.ts';

/** Years after the hand-over whose calendar a case may need for its terms and what follows the reply. */
const CALENDAR_YEARS = 2;

/** What a case is opened with: the assignment, the year's policy, the calendar in force, who put it in. */
export type Opening = {
  readonly assignment: Assignment;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly by: PersonRef;
};

/** The first events of a case: its plan under rules that are pinned here, and its division where it is known. */
export function openCase(opening: Opening, at: Instant): readonly ProposalEvent[] {
  const { assignment, by } = opening;
  const year = yearOf(assignment.handOverOn);
  const calendar = calendarForYears(opening.calendar, year, year + CALENDAR_YEARS);
  const policy = casePolicy(opening.policy, assignment.role, assignment.keyKind);
  const opened: ProposalEvent = {
    type: 'Opened',
    assignment,
    policy,
    calendar,
    plan: planBackward(policy.plan, assignment, calendar),
  };
  if (assignment.leadDivision === undefined) return [opened];
  const on = civilDateAt(at);
  return [opened, { type: 'Assigned', division: assignment.leadDivision, reason: '', on, by }];
}
