import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { stepMet } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import { accepted } from './accepted.ts';
import { beforeReview } from './before-review.ts';
import { draftComplete } from './draft-complete.ts';
import { gate2 } from './gate2.ts';
import { handlingGate } from './handling-gate.ts';
import { notCoHandled } from './not-co-handled.ts';
import { notSentBack } from './not-sent-back.ts';
import { reviewChain } from './review-chain.ts';

/** Everything that must hold when a draft is submitted for review; gate 2 is checked here and again at issue. */
export function submissionGate(proposal: Proposal): readonly Unmet[] {
  return notCoHandled(proposal) ?? readyForReview(proposal);
}

/** Everything that must hold before a reply leaves. */
export function issueGate(proposal: Proposal): readonly Unmet[] {
  return (
    notCoHandled(proposal) ?? [
      ...readyForReview(proposal),
      ...(stepMet(proposal, 'submitForReview') ? [] : [unmet('notSubmitted')]),
      ...reviewChain(proposal),
    ]
  );
}

function readyForReview(proposal: Proposal): readonly Unmet[] {
  return [
    ...accepted(proposal),
    ...handlingGate(proposal),
    ...draftComplete(proposal),
    ...notSentBack(proposal),
    ...beforeReview(proposal),
    ...gate2(proposal),
  ];
}
