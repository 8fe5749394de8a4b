import { namesPerson } from '../../office/names-person.ts';
import type { Teller } from '../../office/outside-unit.ts';
import type { StepId } from '../../policy/step-ids.ts';
import { RESPONSIBLE_NAMES } from '../../wording/parties.ts';
import { isCoHandled } from '../co-handling.ts';
import { currentDraft } from '../draft-facts.ts';
import { isSignedOnPaper } from '../duties.ts';
import { notSentBack } from '../gates/not-sent-back.ts';
import { reviewsBefore } from '../gates/review-chain.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { plannedStep, stepMet } from '../step-facts.ts';
import { unmet } from '../unmet.ts';

/** A review as it is told of: whose decision it is where somebody else tells, and what is told of in the same act. */
type ToldReview = {
  readonly step: StepId;
  readonly signer: string;
  readonly toldTogether: readonly StepId[];
};

/** What stands against a reviewer’s yes to the newest draft. */
export function againstReview(proposal: Proposal, told: ToldReview, actor: Teller): readonly Unmet[] {
  if (!currentDraft(proposal)) return drafted(proposal);
  return [...reviewedByAnother(proposal, told, actor), ...reviewable(proposal, told.step, told.toldTogether)];
}

/** A review needs a draft. */
export function drafted(proposal: Proposal): readonly Unmet[] {
  if (currentDraft(proposal)) return [];
  const coHandler = proposal.policy.coHandlerLabel;
  return [isCoHandled(proposal) ? unmet('noOpinionDraft', { coHandler }) : unmet('noDraft')];
}

/** Who reviews, or signed it, wrote neither the draft nor the one whose wording it mends, and is named. */
export function reviewedByAnother(
  proposal: Proposal,
  { step, signer }: Pick<ToldReview, 'step' | 'signer'>,
  actor: Teller,
): readonly Unmet[] {
  const { gates } = proposal.policy;
  const draft = currentDraft(proposal);
  const planned = plannedStep(proposal, step);
  const own =
    gates.noSelfReview &&
    proposal.drafts.some(
      ({ materialNo, draftedBy }) =>
        materialNo === draft?.materialNo &&
        (draftedBy.id === actor.id || namesPerson(signer, draftedBy.name, proposal.division)),
    );
  const unsigned = gates.signersNamed === true && signer === '' && isSignedOnPaper(actor, proposal, step);
  const alternates = RESPONSIBLE_NAMES[planned?.responsible ?? 'supervisionOffice'];
  return [
    ...(own ? [unmet('ownDraft', { alternates })] : []),
    ...(unsigned ? [unmet('signerMissing', { step: planned?.title ?? step })] : []),
  ];
}

/** What stands before a review of the newest draft: its submission, the reviews before it, another draft. */
export function reviewable(
  proposal: Proposal,
  step: StepId,
  toldTogether: readonly StepId[] = [],
): readonly Unmet[] {
  const needsSubmission = step !== 'divisionHeadReview' && !stepMet(proposal, 'submitForReview');
  return [
    ...notSentBack(proposal),
    ...(needsSubmission ? [unmet('notSubmitted')] : []),
    ...reviewsBefore(proposal, step, toldTogether),
  ];
}
