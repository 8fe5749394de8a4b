import type { CivilDate } from '../../calendar/civil-date.ts';
import { isCoHandled } from '../co-handling.ts';
import { evolve } from '../evolve.ts';
import type { ProposalEvent } from '../events.ts';
import { openCommitments, openInstructions } from '../follow-up-facts.ts';
import type { Proposal } from '../proposal.ts';
import { isAnsweredForGood } from '../draft-facts.ts';

/** Events, and the end of a case where they leave nothing more to do, unless its policy has a person file it. */
export function closing(
  proposal: Proposal,
  events: readonly ProposalEvent[],
  on: CivilDate,
): readonly ProposalEvent[] {
  const after = events.reduce(evolve, proposal);
  const owed = openInstructions(after).length + openCommitments(after).length;
  if (isFiled(after) || !isAnsweredForGood(after) || owed > 0) return events;
  return [...events, { type: 'Ended', ending: { kind: isCoHandled(after) ? 'coSent' : 'closed', on } }];
}

/** Filing is a step after the reply to a member; older policies do not know it. */
function isFiled(proposal: Proposal): boolean {
  return !isCoHandled(proposal) && proposal.policy.afterReply.some(({ id }) => id === 'file');
}
