import * as fc from 'fast-check';
import { latestCalendar } from '../../domain/calendar/calendar-versions.ts';
import { addDays, civilDate, daysBetween, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { onOrAfter } from '../../domain/calendar/working-days.ts';
import { planBackward } from '../../domain/plan/plan-backward.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { FirstPlanId, PlanRule, StepRule } from '../../domain/policy/policy.ts';
import type { StepId } from '../../domain/policy/step-ids.ts';
import type { Assignment } from '../../domain/proposal/assignment.ts';
import { aCase } from './cases.ts';

export const PLAN_IDS = Object.keys(DEFAULT_POLICY.plans) as readonly FirstPlanId[];
export const calendar = latestCalendar();
const FIRST_DAY = civilDate('2019-01-01');

export const planIds = fc.constantFrom(...PLAN_IDS);
export const handOvers = fc
  .integer({ min: 0, max: daysBetween(FIRST_DAY, civilDate('2026-12-31')) })
  .map((days) => addDays(FIRST_DAY, days));
/** Anything from a term of no day at all to more than half a year. */
const terms = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 220 }));
export const roles = fc.constantFrom('sole' as const, 'lead' as const);
const supports = fc.constantFrom<readonly string[]>([], ['样例三处']);

type Sample = { readonly planId: FirstPlanId; readonly handOverOn: CivilDate; readonly days: number } & Pick<
  Assignment,
  'role' | 'supportDivisions'
>;

export const samples: fc.Arbitrary<Sample> = fc.record({
  planId: planIds,
  handOverOn: handOvers,
  days: terms,
  role: roles,
  supportDivisions: supports,
});

export const ruleOf = (planId: FirstPlanId): PlanRule => DEFAULT_POLICY.plans[planId];

export function assignmentOf(given: Omit<Sample, 'planId' | 'days'>, replyDueOn?: CivilDate): Assignment {
  const { assignment } = aCase().proposal;
  const { replyDueOn: _none, ...rest } = { ...assignment, replyDueOn: undefined };
  return { ...rest, ...given, ...(replyDueOn === undefined ? {} : { replyDueOn }) };
}

export function planOf({ planId, days, ...given }: Sample): Plan {
  const due = addDays(onOrAfter(calendar, given.handOverOn), days);
  return planBackward(ruleOf(planId), assignmentOf(given, due), calendar);
}

const onMainChain = (step: StepRule) => step.minGap !== undefined && step.kind === 'task';

export function mainChain(plan: Plan, planId: FirstPlanId) {
  const ids: readonly StepId[] = ruleOf(planId)
    .steps.filter(onMainChain)
    .map((step) => step.id);
  return plan.steps.filter((step) => ids.includes(step.id));
}

export const leastWorkdays = (planId: FirstPlanId) =>
  ruleOf(planId).steps.reduce((sum, step) => sum + (step.minGap ?? 0), 0);
