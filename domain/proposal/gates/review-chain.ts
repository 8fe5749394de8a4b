import { RESPONSIBLE_NAMES } from '../../wording/parties.ts';
import type { StepId } from '../../policy/step-ids.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { plannedStep, stepMet } from '../step-facts.ts';
import { unmet } from '../unmet.ts';

/** Every outgoing letter passes the whole chain of reviews. */
export function reviewChain(proposal: Proposal): readonly Unmet[] {
  return pendingReviews(proposal, proposal.policy.gates.reviewChain);
}

/** The reviews that come before one, those told of in the same act apart; one outside the chain follows it all. */
export function reviewsBefore(
  proposal: Proposal,
  step: StepId,
  toldTogether: readonly StepId[],
): readonly Unmet[] {
  const chain = proposal.policy.gates.reviewChain;
  const before = chain.includes(step) ? chain.slice(0, chain.indexOf(step)) : chain;
  return pendingReviews(
    proposal,
    before.filter((each) => !toldTogether.includes(each)),
  );
}

function pendingReviews(proposal: Proposal, reviews: readonly StepId[]): readonly Unmet[] {
  return reviews
    .filter((step) => !stepMet(proposal, step))
    .map((step) => {
      const planned = plannedStep(proposal, step);
      return unmet('reviewPending', {
        reviewName: planned?.title ?? step,
        reviewer: RESPONSIBLE_NAMES[planned?.responsible ?? 'supervisionOffice'],
      });
    });
}
