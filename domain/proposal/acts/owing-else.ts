import type { CivilDate } from '../../calendar/civil-date.ts';
import { evolve } from '../evolve.ts';
import type { ProposalEvent } from '../events.ts';
import { owesNothing } from '../follow-up-facts.ts';
import type { Proposal } from '../proposal.ts';
import { wordOnReply } from '../round-facts.ts';
import { movingPlan } from './moving-plan.ts';

/** What is owed says whether and when an evaluated case is to be filed. */
export function owingElse(
  proposal: Proposal,
  events: readonly ProposalEvent[],
  today: CivilDate,
): readonly ProposalEvent[] {
  const after = events.reduce(evolve, proposal);
  const changed = owesNothing(proposal) !== owesNothing(after) && wordOnReply(proposal) !== undefined;
  return changed ? movingPlan(proposal, events, today, 'owed') : events;
}
