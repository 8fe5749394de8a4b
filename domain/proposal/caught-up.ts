import type { Instant } from '../calendar/instant.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { Proposal } from './proposal.ts';

/** The case as it will be when time has reached it: a morning's mail does not wait for a wake that is late. */
export function caughtUp(proposal: Proposal, at: Instant): Proposal {
  return decide({ type: 'PassTime', at }, proposal).reduce(evolve, proposal);
}
