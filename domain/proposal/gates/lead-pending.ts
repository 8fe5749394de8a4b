import type { StepId } from '../../policy/step-ids.ts';
import { isWithLead } from '../joint-facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';

/** A step that is still to come and that the lead case meets for both: this case can only wait for it. */
export function leadPending(proposal: Proposal, step: StepId): Unmet | undefined {
  return isWithLead(proposal, step) ? unmet('leadPending', valuesOf(proposal, step)) : undefined;
}

/** What is handled once is not begun a second time. */
export function notByLead(proposal: Proposal, step: StepId): readonly Unmet[] {
  const open = isWithLead(proposal, step) && proposal.done[step] === undefined;
  return open ? [unmet('handledByLead', valuesOf(proposal, step))] : [];
}

function valuesOf(proposal: Proposal, step: StepId) {
  return {
    step: plannedStep(proposal, step)?.title ?? step,
    leadNumber: proposal.mergedInto?.leadNumber ?? '',
  };
}
