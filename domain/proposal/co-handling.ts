import type { Proposal } from './proposal.ts';

/** Whether we write to the lead unit instead of the proposer. */
export function isCoHandled(proposal: Proposal): boolean {
  return proposal.assignment.role === 'coHandler';
}

/** Whether the case is a key proposal answered by us, and so reports every month. */
export function reportsMonthly(proposal: Proposal): boolean {
  return proposal.assignment.keyKind !== undefined && !isCoHandled(proposal);
}
