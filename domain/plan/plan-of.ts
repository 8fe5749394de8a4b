import { isCoHandled } from '../proposal/co-handling.ts';
import type { Assignment } from '../proposal/assignment.ts';
import type { Proposal } from '../proposal/proposal.ts';
import {
  againRule,
  isReplied,
  mayBeHandledAgain,
  roundOpenedOn,
  roundsBefore,
  wordTakenOn,
  wordOnReply,
} from '../proposal/round-facts.ts';
import { adjustedDates } from '../proposal/plan-facts.ts';
import { termFactsOf } from '../proposal/term-facts.ts';
import { owesNothing, settledOn } from '../proposal/follow-up-facts.ts';
import { chainIds } from '../proposal/step-facts.ts';
import type { StepRule } from '../policy/policy.ts';
import { isOfEdition } from '../policy/rules-edition.ts';
import { notBeforeDay } from './not-before-day.ts';
import type { Plan, PlannedStep } from './plan.ts';
import { planBackward, withStepsAfter } from './plan-backward.ts';
import { addWorkdays, onOrBefore } from '../calendar/working-days.ts';
import { earlierOf, laterOf, type CivilDate } from '../calendar/civil-date.ts';

/** A case's whole plan as its facts have it: the round's own steps, and what follows its letter and the word on it. */
export function planOf(proposal: Proposal): Plan {
  return asTakenOver(withAftermath(asAdjusted(planOfRound(proposal), proposal), proposal), proposal);
}

/** A plan with the steps that the letter of the round and the word on it bring; without both, as it is. */
function withAftermath(plan: Plan, proposal: Proposal): Plan {
  if (!isReplied(proposal) || isCoHandled(proposal)) return plan;
  const { policy, calendar, letters } = proposal;
  const word = wordOnReply(proposal);
  const days = { issued: letters.at(-1)?.issuedOn, evaluated: word && wordTakenOn(word) };
  const settled = settledOn(proposal);
  const last = days.evaluated && settled ? laterOf(days.evaluated, settled) : days.evaluated;
  const [filing, others] = [isFiling, (rule: StepRule) => !isFiling(rule)].map((wanted) =>
    policy.afterReply.filter((rule) => wanted(rule) && belongs(rule, proposal)),
  );
  const after = withStepsAfter(plan, others ?? [], days, calendar);
  const filed = withStepsAfter(after, filing ?? [], { ...days, evaluated: last }, calendar);
  return last === days.evaluated ? filed : { ...filed, steps: filed.steps.map(countedFromSettlement) };
}

function countedFromSettlement(step: PlannedStep): PlannedStep {
  return step.id === 'file' ? { ...step, movedBy: 'settled' } : step;
}

/**
 * A plan with what a letter or the word on it newly brings. A step that it has already keeps its day, which may have been
 * put off; only cases of the first edition have it counted anew.
 */
export function withWhatFollows(plan: Plan, proposal: Proposal): Plan {
  const whole = withAftermath(plan, proposal);
  if (!isOfEdition(proposal.policy, 2)) return whole;
  const known = new Map(plan.steps.map((step) => [step.id, step]));
  const steps = asTakenOver(whole, proposal).steps.map((step) => known.get(step.id) ?? step);
  return { ...plan, steps };
}

/** Nobody is late with what should have been done before a case was taken over, nor at once after. */
function asTakenOver(plan: Plan, { broughtInOn, calendar, policy }: Proposal): Plan {
  if (broughtInOn === undefined) return plan;
  const { planBase } = plan.due;
  const grace = addWorkdays(calendar, broughtInOn, policy.takeover?.graceWorkdays ?? 0);
  const earliest = planBase < broughtInOn ? grace : earlierOf(grace, planBase);
  const steps = plan.steps.map((step) =>
    step.kind === 'task' ? notBeforeDay(step, earliest, 'broughtIn') : step,
  );
  return { ...plan, steps };
}

/**
 * Dates that were set by hand hold while the plan base that they were set against stands. Where a newer calendar has
 * made one a day off it is the working day before, and what has come to lie before it in the main chain goes with it.
 */
function asAdjusted(plan: Plan, proposal: Proposal): Plan {
  const dates = adjustedDates(proposal, plan.due.planBase);
  if (dates.size === 0) return plan;
  const chain = chainIds(proposal);
  let reached: CivilDate | undefined;
  const steps = plan.steps.map((step) => {
    const byHand = dates.get(step.id);
    const dueOn = byHand === undefined ? step.dueOn : onOrBefore(proposal.calendar, byHand);
    const inChain = chain.includes(step.id);
    const inOrder = inChain && reached !== undefined ? laterOf(dueOn, reached) : dueOn;
    if (inChain) reached = inOrder;
    return byHand === undefined
      ? notBeforeDay(step, inOrder, 'neighbour')
      : { ...step, dueOn: inOrder, adjustedFrom: step.dueOn };
  });
  return { ...plan, steps };
}

/** The backward plan of the round that a case is in. */
function planOfRound(proposal: Proposal): Plan {
  const { policy, assignment, calendar } = proposal;
  const openedOn = roundOpenedOn(proposal);
  const facts = termFactsOf(proposal, roundsBefore(proposal));
  if (openedOn === undefined) return planBackward(policy.plan, assignment, calendar, facts);
  const { replyDueOn: _formerDue, returnDueOn: _formerReturn, ...rest } = assignment;
  const opened: Assignment = { ...rest, handOverOn: openedOn };
  return planBackward(againRule(policy).plan, opened, calendar, facts);
}

/** A case is filed after what it owes, and until then nobody is late with its filing. */
function isFiling({ id }: StepRule): boolean {
  return id === 'file';
}

function belongs(rule: StepRule, proposal: Proposal): boolean {
  const { applies } = rule;
  if (isFiling(rule) && !owesNothing(proposal)) return false;
  if (applies === 'withOpenReply') return proposal.letters.at(-1)?.disclosure?.kind === 'open';
  if (applies !== 'afterLastRound') return true;
  return wordOnReply(proposal)?.overall === 'unsatisfied' && !mayBeHandledAgain(proposal);
}
