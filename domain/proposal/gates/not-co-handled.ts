import { isCoHandled } from '../co-handling.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** A co-handler never replies to the member: that alone refuses the act, whatever else is missing. */
export function notCoHandled(proposal: Proposal): readonly Unmet[] | undefined {
  return isCoHandled(proposal)
    ? [unmet('coHandlerNoReply', { coHandler: proposal.policy.coHandlerLabel })]
    : undefined;
}
