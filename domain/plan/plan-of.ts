import { isCoHandled } from '../proposal/co-handling.ts';
import type { Assignment } from '../proposal/assignment.ts';
import type { Proposal } from '../proposal/proposal.ts';
import {
  againRule,
  isReplied,
  mayBeHandledAgain,
  roundOpenedOn,
  wordOnReply,
} from '../proposal/round-facts.ts';
import { adjustedDates, type PlanFacts } from '../proposal/plan-facts.ts';
import type { StepRule } from '../policy/policy.ts';
import type { Plan } from './plan.ts';
import { planBackward, withStepsAfter } from './plan-backward.ts';
import { addWorkdays } from '../calendar/working-days.ts';
import { earlierOf, laterOf } from '../calendar/civil-date.ts';

/** A case's whole plan as its facts have it: the round's own steps, and what follows its letter and the word on it. */
export function planOf(proposal: Proposal): Plan {
  return asTakenOver(withAftermath(asAdjusted(planOfRound(proposal), proposal), proposal), proposal);
}

/** A plan with the steps that the letter of the round and the word on it bring; without both, as it is. */
export function withAftermath(plan: Plan, proposal: Proposal): Plan {
  if (!isReplied(proposal) || isCoHandled(proposal)) return plan;
  const { policy, calendar, letters } = proposal;
  const days = { issued: letters.at(-1)?.issuedOn, evaluated: wordOnReply(proposal)?.receivedOn };
  return withStepsAfter(
    plan,
    policy.afterReply.filter((rule) => belongs(rule, proposal)),
    days,
    calendar,
  );
}

/** Nobody is late with what should have been done before a case was taken over, nor at once after. */
function asTakenOver(plan: Plan, { broughtInOn, calendar, policy }: Proposal): Plan {
  if (broughtInOn === undefined) return plan;
  const { planBase } = plan.due;
  const grace = addWorkdays(calendar, broughtInOn, policy.takeover?.graceWorkdays ?? 0);
  const earliest = planBase < broughtInOn ? grace : earlierOf(grace, planBase);
  const steps = plan.steps.map((step) =>
    step.kind === 'task' ? { ...step, dueOn: laterOf(step.dueOn, earliest) } : step,
  );
  return { ...plan, steps };
}

/** Dates that were set by hand hold while the plan base that they were set against stands. */
function asAdjusted(plan: Plan, facts: PlanFacts): Plan {
  const dates = adjustedDates(facts, plan.due.planBase);
  if (dates.size === 0) return plan;
  const steps = plan.steps.map((step) => {
    const dueOn = dates.get(step.id);
    return dueOn === undefined ? step : { ...step, dueOn, adjustedFrom: step.dueOn };
  });
  return { ...plan, steps };
}

/** The backward plan of the round that a case is in. */
function planOfRound(proposal: Proposal): Plan {
  const { policy, assignment, calendar } = proposal;
  const openedOn = roundOpenedOn(proposal);
  if (openedOn === undefined) return planBackward(policy.plan, assignment, calendar, proposal);
  const { replyDueOn: _formerDue, returnDueOn: _formerReturn, ...rest } = assignment;
  const opened: Assignment = { ...rest, handOverOn: openedOn };
  return planBackward(againRule(policy).plan, opened, calendar);
}

function belongs({ applies }: StepRule, proposal: Proposal): boolean {
  if (applies === 'withOpenReply') return proposal.letters.at(-1)?.disclosure?.kind === 'open';
  if (applies !== 'afterLastRound') return true;
  return wordOnReply(proposal)?.overall === 'unsatisfied' && !mayBeHandledAgain(proposal);
}
