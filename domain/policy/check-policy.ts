import { POLICY_PROBLEMS } from '../wording/policy-problems.ts';
import { fill } from '../wording/fill.ts';
import { resultClassNames } from '../wording/labels.ts';
import { NOTICE_KINDS } from '../notice/notice-kind.ts';
import { stepProblems } from './check-steps.ts';
import { termProblems } from './check-terms.ts';
import type { Policy, Rung } from './policy.ts';
import type { PolicyProblem } from './policy-problem.ts';
import type { ResultClass } from '../proposal/facts.ts';
import { classesWithMatters } from './score-rule.ts';

/** Everything in a policy that a case could not be run by, all at once; each part by itself is known to be sound. */
export function policyProblems(policy: Policy): readonly PolicyProblem[] {
  return [
    ...stepProblems(policy),
    ...termProblems(policy),
    ...gateProblems(policy),
    ...classProblems(policy),
    ...ladderProblems(policy),
    ...numberProblems(policy),
    ...scoreProblems(policy),
    ...hourProblems(policy),
  ];
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
  const rises = LADDERS.every((rungs) => {
    const days = rungs.flatMap((rung) => ladder.find((rule) => rule.rung === rung)?.overdueWorkdays ?? []);
    return days.every((count, index) => index === 0 || count >= (days[index - 1] ?? 0));
  });
  return rises ? [] : [{ path: ['ladder'], message: POLICY_PROBLEMS.ladderFalls }];
}

/** What a division climbs, and what is climbed where a step lies with leaders and offices. */
const LADDERS: readonly (readonly Rung[])[] = [
  ['overdueOfficer', 'overdueDivisionHead', 'urgeCandidate'],
  ['coordinate', 'coordinateHead'],
];

function numberProblems({ numbers }: Policy): readonly PolicyProblem[] {
  const known = NOTICE_KINDS.flatMap((kind) => {
    const format = numbers.notices[kind];
    return format === undefined ? [] : [{ kind, format }];
  });
  const formats = known.map(({ format }) => format);
  const blind = known.filter(({ format }) => !format.includes('{year}') || !format.includes('{seq}'));
  return [
    ...blind.map(({ kind }) => ({ path: ['numbers', 'notices', kind], message: POLICY_PROBLEMS.noPlaces })),
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

function hourProblems({ mail: { officeHours } }: Policy): readonly PolicyProblem[] {
  if (!officeHours || minutesOf(officeHours.from) < minutesOf(officeHours.to)) return [];
  return [{ path: ['mail', 'officeHours'], message: POLICY_PROBLEMS.hoursEndFirst }];
}

function minutesOf({ hour, minute }: { readonly hour: number; readonly minute: number }): number {
  return hour * 60 + minute;
}
