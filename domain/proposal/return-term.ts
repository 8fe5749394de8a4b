import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { planLeadOrdinary } from '../policy/plan-lead-ordinary.ts';
import type { Proposal } from './proposal.ts';
import { firstPlan } from './round-facts.ts';

/**
 * The last day of asking for 退办: the hand-over paper's own, or that of the plan. A plan without one, as of a co-handled
 * case, follows the plan of cases answered by us.
 */
export function returnDueOn(proposal: Proposal): CivilDate {
  const { returnDueOn: given, handOverOn } = proposal.assignment;
  const planned = firstPlan(proposal).steps.find(({ id }) => id === 'returnDue')?.dueOn;
  return given ?? planned ?? addDays(handOverOn, daysAfterHandOver());
}

function daysAfterHandOver(): number {
  const anchor = planLeadOrdinary.steps.find(({ id }) => id === 'returnDue')?.anchor;
  return anchor && 'calendarDays' in anchor ? anchor.calendarDays : 0;
}
