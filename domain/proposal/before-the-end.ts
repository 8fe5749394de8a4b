import { isOfEdition } from '../policy/rules-edition.ts';
import { isCoHandled } from './co-handling.ts';
import { openCommitments, openInstructions } from './follow-up-facts.ts';
import { unkeptPromises } from './item-classes.ts';
import type { Proposal } from './proposal.ts';
import { openSteps } from './step-facts.ts';
import type { PlannedStep } from '../plan/plan.ts';

/** Filing is a step after the reply to a member; a policy may do without, and older ones do not know it. */
export function isFiled(proposal: Proposal): boolean {
  return !isCoHandled(proposal) && proposal.policy.afterReply.some(({ id }) => id === 'file');
}

/** What follows a reply and is still to be done, the word on it and the filing apart. */
export function stepsAfterReply(proposal: Proposal): readonly PlannedStep[] {
  return openSteps(proposal).filter(({ id }) => id !== 'file' && id !== 'evaluationDue');
}

/**
 * How many things an answered case is followed up for: what leaders and members wait for and, where nobody files it,
 * what a filing would have to wait for, too.
 */
export function leftToFollow(proposal: Proposal): number {
  const owed = openInstructions(proposal).length + openCommitments(proposal).length;
  if (isFiled(proposal) || !isOfEdition(proposal.policy, 2)) return owed;
  return owed + unkeptPromises(proposal).length + stepsAfterReply(proposal).length;
}
