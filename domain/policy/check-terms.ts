import { isCivilDate } from '../calendar/civil-date.ts';
import type { HandlingRole } from '../proposal/assignment.ts';
import { fill } from '../wording/fill.ts';
import { POLICY_PROBLEMS } from '../wording/policy-problems.ts';
import type { PlanRule, Policy, RoleTerms, TermRule } from './policy.ts';
import type { PolicyProblem } from './policy-problem.ts';

/** The least working days that a month of a term can hold between its holidays (pack §4.1 fits). */
const WORKDAYS_A_MONTH = 15;

/** A term with the plan that has to fit into it. */
type PlacedTerm = { readonly path: readonly string[]; readonly term: TermRule; readonly plan: PlanRule };

/** Terms that are no day of every year, or too short for the steps that they hold. */
export function termProblems(policy: Policy): readonly PolicyProblem[] {
  return [...planTerms(policy), ...roleTerms(policy)].flatMap((each) => [
    ...noSuchDay(each),
    ...tooShort(each),
  ]);
}

function planTerms({ plans, again }: Policy): readonly PlacedTerm[] {
  const placed = Object.entries(plans).map(([id, plan]) => ({
    path: ['plans', id, 'term'],
    term: plan.term,
    plan,
  }));
  return again
    ? [...placed, { path: ['again', 'plan', 'term'], term: again.plan.term, plan: again.plan }]
    : placed;
}

/** The terms of the roles, each with the plan that a case of that role follows. */
function roleTerms({ plans, keyPlan, terms = {} }: Policy): readonly PlacedTerm[] {
  const roles = Object.entries(terms) as [HandlingRole, RoleTerms][];
  return roles.flatMap(([role, { ordinary, key }]) => {
    const [plan, planOfKey] =
      role === 'coHandler'
        ? [plans.planCoHandler, plans.planCoHandler]
        : [plans.planLeadOrdinary, plans[keyPlan]];
    return [
      ...(ordinary ? [{ path: ['terms', role, 'ordinary'], term: ordinary, plan }] : []),
      ...(key ? [{ path: ['terms', role, 'key'], term: key, plan: planOfKey }] : []),
    ];
  });
}

/** A day that is not in every year is no day to fix a term by. */
function noSuchDay({ path, term }: PlacedTerm): readonly PolicyProblem[] {
  if (!('fixedOn' in term) || isCivilDate(`2025-${term.fixedOn}`)) return [];
  return [{ path: [...path, 'fixedOn'], message: POLICY_PROBLEMS.noSuchDay }];
}

function tooShort({ path, term, plan }: PlacedTerm): readonly PolicyProblem[] {
  if (!('months' in term)) return [];
  const needed = plan.steps.reduce((sum, { minGap = 0 }) => sum + minGap, 0);
  const least = term.months * WORKDAYS_A_MONTH;
  if (needed <= least) return [];
  return [{ path, message: fill(POLICY_PROBLEMS.termTooShort, { needed, least }) }];
}
