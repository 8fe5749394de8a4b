import type { StepId } from '../policy/step-ids.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { firstDone, firstPlan } from '../proposal/round-facts.ts';

/** Whether the first letter left by the regulated date. */
export function answeredOnTime(proposal: Proposal): boolean {
  const [first] = proposal.letters;
  return first !== undefined && first.issuedOn <= firstPlan(proposal).due.dueOn;
}

/** Whether the bureau signed for the proposal by its day; nothing where nobody said when, or the plan has no such step. */
export function signedOnTime(proposal: Proposal): boolean | undefined {
  return metOnTime(proposal, 'bureauSignFor');
}

/** Whether the division confirmed its backward plan by its day; nothing where nobody said when, or none is asked to. */
export function planConfirmedOnTime(proposal: Proposal): boolean | undefined {
  return metOnTime(proposal, 'confirmPlan');
}

function metOnTime(proposal: Proposal, id: StepId): boolean | undefined {
  const met = firstDone(proposal)[id];
  const step = firstPlan(proposal).steps.find((each) => each.id === id);
  if (met?.inferred || step === undefined) return undefined;
  return met !== undefined && met.on <= step.dueOn;
}
