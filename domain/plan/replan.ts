import { earlierOf, laterOf, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkdays, onOrAfter } from '../calendar/working-days.ts';
import type { CasePolicy } from '../policy/policy.ts';
import { isOfEdition } from '../policy/rules-edition.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { openSteps, openWindows } from '../proposal/step-facts.ts';
import { notBeforeDay } from './not-before-day.ts';
import type { Plan, PlannedStep } from './plan.ts';
import { planOf } from './plan-of.ts';

/** A step that got another date. */
export type StepMove = { readonly step: StepId; readonly from: CivilDate; readonly to: CivilDate };

/** Why a plan is made anew. */
export type ReplanReason =
  | 'adjusted'
  | 'broughtIn'
  | 'calendarChanged'
  | 'corrected'
  | 'extended'
  | 'extensionUndone'
  | 'mergeUndone'
  | 'owed'
  | 'policyChanged'
  | 'resumed'
  | 'reassigned'
  | 'roleChanged';

/** A plan made anew from the facts, with what moved and why. */
export type Replan = {
  readonly plan: Plan;
  readonly moves: readonly StepMove[];
  readonly reason: ReplanReason;
};

/**
 * Plans a case anew from its facts as they stand on a day. Only steps that are still to come move: one that is met
 * keeps the date that it was met against, and none becomes late by the move that was not late before that day. Steps that
 * are taken back from another case get some days to be done in.
 */
export function replanned(
  proposal: Proposal,
  on: CivilDate,
  reason: ReplanReason,
  takenBack: readonly StepId[] = [],
): Replan {
  const former = new Map(proposal.plan.steps.map((step) => [step.id, step]));
  const whole = planOf(proposal);
  const ahead = new Set([...openSteps(proposal), ...openWindows(proposal)].map(({ id }) => id));
  const steps = whole.steps.map((planned) => {
    const before = former.get(planned.id);
    if (before && (proposal.done[planned.id] || (reason === 'calendarChanged' && !ahead.has(planned.id))))
      return before;
    const step = keptOutOfThePast(takenUpAnew(planned, proposal), before);
    if (reason === 'broughtIn') return step;
    const late = reason === 'calendarChanged' ? lateAsItWas(step, before, on) : step;
    const kept = notIntoThePast(late, before, proposal, on);
    return takenBack.includes(planned.id) ? withGrace(kept, whole, proposal, on) : kept;
  });
  const moves = steps.flatMap(({ id, dueOn }) => {
    const from = former.get(id)?.dueOn;
    return from === undefined || from === dueOn ? [] : [{ step: id, from, to: dueOn }];
  });
  return { plan: { ...whole, steps }, moves, reason };
}

/** As many days as a case has that is taken over under way: nobody here was reminded of the step before. */
function withGrace(
  step: PlannedStep,
  { due: { planBase } }: Plan,
  { calendar, policy }: Proposal,
  on: CivilDate,
): PlannedStep {
  const grace = addWorkdays(calendar, onOrAfter(calendar, on), policy.takeover?.graceWorkdays ?? 0);
  const notBefore = planBase < on ? grace : earlierOf(grace, planBase);
  return step.dueOn >= notBefore ? step : { ...step, dueOn: notBefore, notBefore };
}

/** What a division that gets a case by reassignment does anew, and has as long for as the first one had. */
const TAKEN_UP_ANEW: readonly StepId[] = ['divisionAccept', 'confirmPlan'];
/** What its head and its leader review anew is due no earlier than it came to them. */
const REVIEWED_ANEW: readonly StepId[] = ['divisionHeadReview', 'leaderApproval'];

function takenUpAnew(step: PlannedStep, { reassignments = [], policy, calendar }: Proposal): PlannedStep {
  const last = reassignments.at(-1);
  const anew = isOfEdition(policy, 2) ? [...TAKEN_UP_ANEW, ...REVIEWED_ANEW] : TAKEN_UP_ANEW;
  if (!last || !anew.includes(step.id)) return step;
  const [assigned, met] = [workdaysOf(policy, 'assignDivision'), workdaysOf(policy, step.id)];
  const taken = onOrAfter(calendar, addWorkdays(calendar, last.on, Math.max(met - assigned, 0)));
  return notBeforeDay(step, taken, 'reassigned');
}

function workdaysOf({ plan }: CasePolicy, id: StepId): number {
  const anchor = plan.steps.find((step) => step.id === id)?.anchor;
  return anchor && 'workdays' in anchor ? anchor.workdays : 0;
}

/** A day that was put off once does not fall back into the past when the plan is made anew later. */
function keptOutOfThePast(step: PlannedStep, before: PlannedStep | undefined): PlannedStep {
  const notBefore = before?.notBefore;
  if (notBefore === undefined) return step;
  return { ...step, dueOn: laterOf(step.dueOn, notBefore), notBefore };
}

/** What is late already moves out of its lateness or not at all: another day of the past would help nobody. */
function lateAsItWas(step: PlannedStep, before: PlannedStep | undefined, on: CivilDate): PlannedStep {
  return before && before.dueOn < on && step.dueOn < on ? { ...step, dueOn: before.dueOn } : step;
}

function notIntoThePast(
  step: PlannedStep,
  before: PlannedStep | undefined,
  { calendar }: Proposal,
  on: CivilDate,
): PlannedStep {
  const wasLate = before !== undefined && (before.dueOn < on || before.dueOn === step.dueOn);
  if (wasLate || step.dueOn >= on || step.kind !== 'task') return step;
  const dueOn = onOrAfter(calendar, on);
  return { ...step, dueOn, notBefore: dueOn };
}
