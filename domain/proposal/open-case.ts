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
import type { InHand } from './in-hand.ts';
import { agenda } from './agenda.ts';
import { closing } from './acts/closing.ts';
import { evolve, openedProposal } from './evolve.ts';
import { formerRound, mayBeHandledAgain } from './round-facts.ts';
import { movingPlan } from './acts/moving-plan.ts';
import { planOf } from '../plan/plan-of.ts';

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
  const opened: Opened = {
    type: 'Opened',
    assignment,
    policy,
    calendar,
    plan: planBackward(policy.plan, assignment, calendar),
  };
  const on = civilDateAt(at);
  if (assignment.inHand) return takenOver(opened, assignment.inHand, { at, by });
  if (assignment.leadDivision === undefined) return [opened];
  return [opened, { type: 'Assigned', division: assignment.leadDivision, reason: '', on, by }];
}

type Opened = Extract<ProposalEvent, { type: 'Opened' }>;

/** A case that was under way: its facts, its dates from now on, and nothing of what had come before. */
function takenOver(
  opened: Opened,
  inHand: InHand,
  { at, by }: { readonly at: Instant; readonly by: PersonRef },
): readonly ProposalEvent[] {
  const on = civilDateAt(at);
  const facts: ProposalEvent = { type: 'BroughtIn', inHand, on, at, by };
  const taken = evolve(openedProposal(opened), facts);
  const again: readonly ProposalEvent[] =
    inHand.evaluation?.overall === 'unsatisfied' && mayBeHandledAgain(taken)
      ? [{ type: 'HandlingAgainStarted', plan: planOf({ ...taken, formerRounds: [formerRound(taken)] }) }]
      : [];
  const planned = movingPlan(taken, again, on, 'broughtIn');
  const after = planned.reduce(evolve, taken);
  const keys = agenda(after).flatMap(({ key, on: day }) => (day <= on ? [key] : []));
  const passedOver: readonly ProposalEvent[] = keys.length > 0 ? [{ type: 'OccasionsPassedOver', keys }] : [];
  return [opened, facts, ...closing(taken, [...planned, ...passedOver], on)];
}
