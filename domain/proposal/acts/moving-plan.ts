import type { CivilDate } from '../../calendar/civil-date.ts';
import { replanned, type ReplanReason } from '../../plan/replan.ts';
import { evolve } from '../evolve.ts';
import type { ProposalEvent } from '../events.ts';
import type { Proposal } from '../proposal.ts';

/** Events that bear on the plan, followed by the plan made anew from what is then known. */
export function movingPlan(
  proposal: Proposal,
  events: readonly ProposalEvent[],
  on: CivilDate,
  reason: ReplanReason,
): readonly ProposalEvent[] {
  return [...events, { type: 'Replanned', ...replanned(events.reduce(evolve, proposal), on, reason) }];
}
