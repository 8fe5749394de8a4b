import { laterOf, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkdays, onOrAfter } from '../calendar/working-days.ts';
import type { CasePolicy } from '../policy/policy.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Plan, PlannedStep } from './plan.ts';
import { planOf } from './plan-of.ts';

/** A step that got another date. */
export type StepMove = { readonly step: StepId; readonly from: CivilDate; readonly to: CivilDate };

/** Why a plan is made anew. */
export type ReplanReason =
  | 'adjusted'
  | 'broughtIn'
  | 'corrected'
  | 'extended'
  | 'extensionUndone'
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
 * keeps the date that it was met against, and none becomes late by the move that was not late before that day.
 */
export function replanned(proposal: Proposal, on: CivilDate, reason: ReplanReason): Replan {
  const former = new Map(proposal.plan.steps.map((step) => [step.id, step]));
  const whole = planOf(proposal);
  const steps = whole.steps.map((planned) => {
    const step = acceptedAnew(planned, proposal);
    const before = former.get(step.id);
    if (before && proposal.done[step.id]) return before;
    return reason === 'broughtIn' ? step : notIntoThePast(step, before, proposal, on);
  });
  const moves = steps.flatMap(({ id, dueOn }) => {
    const from = former.get(id)?.dueOn;
    return from === undefined || from === dueOn ? [] : [{ step: id, from, to: dueOn }];
  });
  return { plan: { ...whole, steps }, moves, reason };
}

/** A division that gets a case by reassignment has as long to accept it as the first one had. */
function acceptedAnew(step: PlannedStep, { reassignments = [], policy, calendar }: Proposal): PlannedStep {
  const last = reassignments.at(-1);
  if (!last || step.id !== 'divisionAccept') return step;
  const [assigned, accepted] = [workdaysOf(policy, 'assignDivision'), workdaysOf(policy, 'divisionAccept')];
  return { ...step, dueOn: laterOf(step.dueOn, addWorkdays(calendar, last.on, accepted - assigned)) };
}

function workdaysOf({ plan }: CasePolicy, id: StepId): number {
  const anchor = plan.steps.find((step) => step.id === id)?.anchor;
  return anchor && 'workdays' in anchor ? anchor.workdays : 0;
}

function notIntoThePast(
  step: PlannedStep,
  before: PlannedStep | undefined,
  { calendar }: Proposal,
  on: CivilDate,
): PlannedStep {
  const wasLate = before !== undefined && (before.dueOn < on || before.dueOn === step.dueOn);
  if (wasLate || step.dueOn >= on || step.kind === 'deadline') return step;
  return { ...step, dueOn: onOrAfter(calendar, on) };
}
