import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import { isOfEdition } from '../policy/rules-edition.ts';
import type { StepId } from '../policy/step-ids.ts';
import { isCoHandled } from './co-handling.ts';
import type { Proposal } from './proposal.ts';

/** 并案: handled once with a lead case (牵头件), answered by itself. */
export type Merger = {
  readonly leadNumber: string;
  readonly leadTitle: string;
  /** What the lead case does for both: the steps of its own plan among those that are handled once. */
  readonly steps: readonly StepId[];
  readonly reason: string;
  readonly on: CivilDate;
  readonly by: PersonRef;
  /** The lead case was withdrawn or returned, or is no longer answered by us; absent: it is handled. */
  readonly leadGone?: true;
};

export type JointFacts = {
  /** Absent: handled by itself. */
  readonly mergedInto?: Merger;
};

/** What a lead case does once for all that are merged into it, as far as its own plan has it. */
export const HANDLED_ONCE: readonly StepId[] = [
  'contactCoUnits',
  'contributionsDue',
  'preliminaryOpinion',
  'workPlanSubmitted',
  'workPlanApproved',
  'workPlanConfirmed',
  'siteVisit',
  'supervisorsHeard',
  'symposium',
  'divisionInputsDue',
  'solicitOpinions',
];

const OF_WORK_PLAN: readonly StepId[] = ['workPlanSubmitted', 'workPlanApproved', 'workPlanConfirmed'];

/** What a related key proposal may have met by its main one without being merged into it. */
const SHARED_WITH_MAIN: readonly StepId[] = [...OF_WORK_PLAN, 'supervisorsHeard', 'symposium'];

/** The case whose work counts for this one, and for which steps. */
export type Lead = { readonly number: string; readonly steps: readonly StepId[] };

/** Whose work counts for a case that is not answered yet: that of its lead case, or of the main key proposal. */
export function leadOf(proposal: Proposal): Lead | undefined {
  const { assignment, mergedInto, letters } = proposal;
  if (letters.length > 0 || isCoHandled(proposal)) return undefined;
  if (mergedInto) return { number: mergedInto.leadNumber, steps: mergedInto.steps };
  const { keyKind, keyMainNumber } = assignment;
  return keyKind === 'related' && keyMainNumber !== undefined
    ? { number: keyMainNumber, steps: sharedWithMain(proposal) }
    : undefined;
}

/** A case with a work plan of its own stands by that, whatever became of it. */
function sharedWithMain({ policy, workPlans = [] }: Proposal): readonly StepId[] {
  return isOfEdition(policy, 2) && workPlans.length > 0
    ? SHARED_WITH_MAIN.filter((step) => !OF_WORK_PLAN.includes(step))
    : SHARED_WITH_MAIN;
}

/** Whether a step is the lead case’s to meet: nobody is reminded of it here. */
export function isWithLead(proposal: Proposal, step: StepId): boolean {
  return proposal.mergedInto !== undefined && (leadOf(proposal)?.steps.includes(step) ?? false);
}
