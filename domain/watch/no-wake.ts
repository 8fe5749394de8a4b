import { nextWake } from '../proposal/agenda.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { runningPause } from '../proposal/term-facts.ts';

/** Why a case is never to be woken as it stands: it is over, its term stands still, or time brings it nothing more. */
export type NoWakeReason = 'ended' | 'paused' | 'nothingAhead';

/** The reason for which a case has no wake, or nothing where it must have one. */
export function reasonForNoWake(proposal: Proposal): NoWakeReason | undefined {
  if (proposal.ending) return 'ended';
  if (runningPause(proposal)) return 'paused';
  return nextWake(proposal) === undefined ? 'nothingAhead' : undefined;
}
