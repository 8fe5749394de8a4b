import { isCivilDate } from '../calendar/civil-date.ts';
import { POLICY_PROBLEMS } from '../wording/policy-problems.ts';
import { fill } from '../wording/fill.ts';
import { resultClassNames } from '../wording/labels.ts';
import { NOTICE_KINDS } from '../notice/notice-kind.ts';
import type { PlanRule, Policy, StepRule, TermRule } from './policy.ts';
import type { ResultClass } from '../proposal/facts.ts';
import { classesWithMatters } from './score-rule.ts';
import type { StepId } from './step-ids.ts';

/** What does not hold together in a policy: where it stands in the document, and why, in plain words. */
export type PolicyProblem = { readonly path: readonly string[]; readonly message: string };

/** The least working days that a month of a term can hold between its holidays (pack §4.1 fits). */
const WORKDAYS_A_MONTH = 15;

/** The steps without which a case could not be carried to its end. */
const LEAD_STEPS: readonly StepId[] = [
  'assignDivision',
  'bureauSignFor',
  'divisionAccept',
  'draftReply',
  'submitForReview',
  'issueReply',
  'replyDue',
];
const CO_HANDLER_STEPS: readonly StepId[] = [
  'assignDivision',
  'bureauSignFor',
  'divisionAccept',
  'draftOpinion',
  'sendOpinionLetter',
  'opinionDue',
];
const AGAIN_STEPS: readonly StepId[] = ['draftReply', 'submitForReview', 'issueReply', 'replyDue'];

/** Everything in a policy that a case could not be run by, all at once; each part by itself is known to be sound. */
export function policyProblems(policy: Policy): readonly PolicyProblem[] {
  const { plans, again } = policy;
  return [
    ...planProblems(['plans', 'planLeadOrdinary'], plans.planLeadOrdinary, LEAD_STEPS),
    ...planProblems(['plans', 'planLeadKey3'], plans.planLeadKey3, LEAD_STEPS),
    ...planProblems(['plans', 'planLeadKey6'], plans.planLeadKey6, LEAD_STEPS),
    ...planProblems(['plans', 'planCoHandler'], plans.planCoHandler, CO_HANDLER_STEPS),
    ...(again ? planProblems(['again', 'plan'], again.plan, AGAIN_STEPS) : []),
    ...termProblems(policy),
    ...gateProblems(policy),
    ...classProblems(policy),
    ...ladderProblems(policy),
    ...numberProblems(policy),
    ...scoreProblems(policy),
  ];
}

function planProblems(
  path: readonly string[],
  plan: PlanRule,
  needed: readonly StepId[],
): readonly PolicyProblem[] {
  const at = (id: string) => [...path, 'steps', id];
  const known = new Set(plan.steps.map(({ id }) => id));
  const missing = needed.filter((id) => !known.has(id));
  const chain = plan.steps.filter(({ minGap }) => minGap !== undefined);
  const backward = chain.filter((step, index) => {
    const former = chain[index - 1];
    return former !== undefined && placeOf(step) < placeOf(former);
  });
  const ahead = plan.steps.filter(
    ({ anchor }) => anchor.from === 'planBase' && 'workdays' in anchor && anchor.workdays > 0,
  );
  return [
    ...missing.map((id) => ({ path: at(id), message: POLICY_PROBLEMS.stepMissing })),
    ...backward.map(({ id }) => ({ path: at(id), message: POLICY_PROBLEMS.outOfOrder })),
    ...ahead.map(({ id }) => ({ path: at(id), message: POLICY_PROBLEMS.behindBase })),
    ...afterTerm(path, plan, chain),
  ];
}

/** Head steps count up from hand-over and stand before those that count up to the plan base. */
function placeOf({ anchor }: StepRule): number {
  if (!('workdays' in anchor)) return 0;
  return anchor.from === 'planBase' ? 1_000_000 + anchor.workdays : anchor.workdays;
}

function afterTerm(
  path: readonly string[],
  { term }: PlanRule,
  chain: readonly StepRule[],
): readonly PolicyProblem[] {
  if (!('months' in term)) return [];
  const needed = chain.reduce((sum, { minGap = 0 }) => sum + minGap, 0);
  const least = term.months * WORKDAYS_A_MONTH;
  if (needed <= least) return [];
  return [{ path: [...path, 'term'], message: fill(POLICY_PROBLEMS.termTooShort, { needed, least }) }];
}

function termProblems({ plans, again, terms = {} }: Policy): readonly PolicyProblem[] {
  const all: readonly (readonly [readonly string[], TermRule | undefined])[] = [
    ...Object.entries(plans).map(([id, { term }]) => [['plans', id, 'term'], term] as const),
    [['again', 'plan', 'term'], again?.plan.term],
    ...Object.entries(terms).flatMap(([role, { ordinary, key }]) => [
      [['terms', role, 'ordinary'], ordinary] as const,
      [['terms', role, 'key'], key] as const,
    ]),
  ];
  // A day that is not in every year is no day to fix a term by.
  return all.flatMap(([path, term]) =>
    term && 'fixedOn' in term && !isCivilDate(`2025-${term.fixedOn}`)
      ? [{ path: [...path, 'fixedOn'], message: POLICY_PROBLEMS.noSuchDay }]
      : [],
  );
}

function gateProblems(policy: Policy): readonly PolicyProblem[] {
  const { gates, checkpoints, plans } = policy;
  const anywhere = new Set(Object.values(plans).flatMap((plan) => plan.steps.map(({ id }) => id)));
  const unknown = (name: 'beforeReview' | 'reviewChain') =>
    gates[name].filter((id) => !anywhere.has(id)).map(() => ['gates', name]);
  const idle = checkpoints.flatMap(({ whileOpen, plans: watched }, index) =>
    watched.some((id) => id !== 'planHandleAgain' && !plans[id].steps.some((step) => step.id === whileOpen))
      ? [['checkpoints', String(index)]]
      : [],
  );
  return [
    ...[...unknown('beforeReview'), ...unknown('reviewChain')].map((path) => ({
      path,
      message: POLICY_PROBLEMS.stepInNoPlan,
    })),
    ...idle.map((path) => ({ path, message: POLICY_PROBLEMS.stepNotInPlan })),
  ];
}

/** Rules that speak of classes speak of those that there are. */
function classProblems(policy: Policy): readonly PolicyProblem[] {
  const known = Object.keys(resultClassNames(policy));
  const lists: readonly (readonly [readonly string[], readonly ResultClass[]])[] = [
    [['gates', 'promisingClasses'], policy.gates.promisingClasses ?? []],
    [['scores', 'classesWithMatters'], classesWithMatters(policy.scores)],
  ];
  return lists
    .filter(([, classes]) => classes.some((each) => !known.includes(each)))
    .map(([path]) => ({ path, message: POLICY_PROBLEMS.noSuchClass }));
}

/** Whoever is told later must not be told before: the rungs rise with the days. */
function ladderProblems({ ladder }: Policy): readonly PolicyProblem[] {
  const rungs = ['overdueOfficer', 'overdueDivisionHead', 'urgeCandidate'] as const;
  const days = rungs.flatMap((rung) => ladder.find((rule) => rule.rung === rung)?.overdueWorkdays ?? []);
  const rises = days.every((count, index) => index === 0 || count >= (days[index - 1] ?? 0));
  return rises ? [] : [{ path: ['ladder'], message: POLICY_PROBLEMS.ladderFalls }];
}

function numberProblems({ numbers }: Policy): readonly PolicyProblem[] {
  const formats = NOTICE_KINDS.map((kind) => numbers.notices[kind]);
  const blind = NOTICE_KINDS.filter(
    (kind) => !numbers.notices[kind].includes('{year}') || !numbers.notices[kind].includes('{seq}'),
  );
  return [
    ...blind.map((kind) => ({ path: ['numbers', 'notices', kind], message: POLICY_PROBLEMS.noPlaces })),
    ...(new Set(formats).size < formats.length
      ? [{ path: ['numbers', 'notices'], message: POLICY_PROBLEMS.sameNumbers }]
      : []),
  ];
}

function scoreProblems({ scores }: Policy): readonly PolicyProblem[] {
  const sum = Object.values(scores.performance).reduce((total, points) => total + points, 0);
  if (sum === 100) return [];
  return [{ path: ['scores', 'performance'], message: fill(POLICY_PROBLEMS.notHundred, { sum }) }];
}
