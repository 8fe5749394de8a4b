import { civilDateAt, type Instant } from '../calendar/instant.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { PersonRef } from '../office/person.ts';
import { planBackward } from '../plan/plan-backward.ts';
import { casePolicy } from '../policy/case-policy.ts';
import type { Policy } from '../policy/policy.ts';
import type { Assignment } from './assignment.ts';
import { calendarForCase } from './calendar-facts.ts';
import type { Advised } from './assignment-facts.ts';
import type { ProposalEvent } from './events.ts';
import type { InHand } from './in-hand.ts';
import { agenda } from './agenda.ts';
import { closing } from './acts/closing.ts';
import { evolve, openedProposal } from './evolve.ts';
import { formerRound, mayBeHandledAgain } from './round-facts.ts';
import { movingPlan } from './acts/moving-plan.ts';
import { planOf } from '../plan/plan-of.ts';

/** What a case is opened with: the assignment, the year's policy, the calendar in force, who put it in. */
export type Opening = {
  readonly assignment: Assignment;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly by: PersonRef;
  /** What was advised on the assignment that the table made, and why the table made it; absent where nobody said. */
  readonly advised?: Advised;
  readonly assignReason?: string;
};

/** The first events of a case: its plan under rules that are pinned here, and its division where it is known. */
export function openCase(opening: Opening, at: Instant): readonly ProposalEvent[] {
  const { assignment, by, advised, assignReason } = opening;
  const on = civilDateAt(at);
  const calendar = calendarForCase(opening.calendar, assignment, on);
  const policy = casePolicy(opening.policy, assignment.role, assignment.keyKind);
  const opened: Opened = {
    type: 'Opened',
    assignment,
    policy,
    calendar,
    plan: planBackward(policy.plan, assignment, calendar),
  };
  if (assignment.inHand) return takenOver(opened, assignment.inHand, { at, by });
  if (assignment.leadDivision === undefined) return [opened];
  const assigned: ProposalEvent = {
    type: 'Assigned',
    division: assignment.leadDivision,
    reason: assignReason ?? '',
    byTable: true,
    ...(advised ? { advised } : {}),
    on,
    by,
  };
  return [opened, assigned];
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
    taken.evaluations.at(-1)?.overall === 'unsatisfied' && mayBeHandledAgain(taken)
      ? [{ type: 'HandlingAgainStarted', plan: planOf({ ...taken, formerRounds: [formerRound(taken)] }) }]
      : [];
  const planned = movingPlan(taken, again, on, 'broughtIn');
  const after = planned.reduce(evolve, taken);
  const keys = agenda(after).flatMap(({ key, on: day }) => (day <= on ? [key] : []));
  const passedOver: readonly ProposalEvent[] = keys.length > 0 ? [{ type: 'OccasionsPassedOver', keys }] : [];
  return [
    opened,
    facts,
    ...closing(taken, [...planned, ...passedOver], taken.letters.at(-1)?.issuedOn ?? on),
  ];
}
