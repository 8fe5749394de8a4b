import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { StepId } from '../policy/step-ids.ts';
import { isCoHandled } from './co-handling.ts';
import { HANDLED_ONCE } from './joint-facts.ts';
import type { Proposal } from './proposal.ts';
import { firstDone, firstPlan } from './round-facts.ts';
import { stageName } from './stage.ts';

/** A step that a lead case has met. */
export type LeadStep = { readonly step: StepId; readonly on: CivilDate; readonly by: PersonRef };

/** How far a lead case is, as far as it counts for others; the gateway reads it, nobody tells it. */
export type LeadFacts = {
  readonly number: string;
  readonly steps: readonly LeadStep[];
  /** Withdrawn, returned, or no longer answered by us. */
  readonly gone?: true;
};

/** What is asked of a case before another is merged into it. */
export type LeadCase = {
  readonly title: string;
  readonly isCoHandled: boolean;
  /** The name of its stage, where it has ended. */
  readonly ended?: string;
  /** The case that it is merged into itself. */
  readonly mergedInto?: string;
  /** What its plan has of the steps that are handled once. */
  readonly handles: readonly StepId[];
  readonly facts: LeadFacts;
};

/** How far a case is for those that are handled with it; what it did in its first handling. */
export function leadFactsOf(lead: Proposal): LeadFacts {
  const done = firstDone(lead);
  const steps = HANDLED_ONCE.flatMap((step) => {
    const met = done[step];
    return met ? [{ step, on: met.on, by: met.by }] : [];
  });
  const ending = lead.ending?.kind;
  const gone = ending === 'withdrawn' || ending === 'returned' || isCoHandled(lead);
  return { number: lead.assignment.number, steps, ...(gone ? { gone } : {}) };
}

/** A case as one that another is to be merged into. */
export function leadCaseOf(lead: Proposal): LeadCase {
  const planned = new Set(firstPlan(lead).steps.map(({ id }) => id));
  return {
    title: lead.assignment.title,
    isCoHandled: isCoHandled(lead),
    ...(lead.ending ? { ended: stageName(lead) } : {}),
    ...(lead.mergedInto ? { mergedInto: lead.mergedInto.leadNumber } : {}),
    handles: HANDLED_ONCE.filter((step) => planned.has(step)),
    facts: leadFactsOf(lead),
  };
}
