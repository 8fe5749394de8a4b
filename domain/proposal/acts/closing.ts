import type { CivilDate } from '../../calendar/civil-date.ts';
import { isOfEdition } from '../../policy/rules-edition.ts';
import { isFiled, leftToFollow } from '../before-the-end.ts';
import { isCoHandled } from '../co-handling.ts';
import { evolve } from '../evolve.ts';
import type { ProposalEvent } from '../events.ts';
import type { Proposal } from '../proposal.ts';
import { isAnsweredForGood } from '../draft-facts.ts';

/** Events, and the end of a case where they leave nothing more to do, unless its policy has a person file it. */
export function closing(
  proposal: Proposal,
  events: readonly ProposalEvent[],
  on: CivilDate,
): readonly ProposalEvent[] {
  const after = events.reduce(evolve, proposal);
  if (after.ending || isFiled(after) || !isAnsweredForGood(after) || leftToFollow(after) > 0) return events;
  return [...events, { type: 'Ended', ending: { kind: isCoHandled(after) ? 'coSent' : 'closed', on } }];
}

/** The same after any act, whichever it is that leaves nothing; what is being put right ends again by its own act. */
export function closingAfterAny(
  proposal: Proposal,
  events: readonly ProposalEvent[],
  on: CivilDate,
): readonly ProposalEvent[] {
  if (!isOfEdition(proposal.policy, 2) || events.reduce(evolve, proposal).reopened) return events;
  return closing(proposal, events, on);
}
