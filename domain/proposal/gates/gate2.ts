import { currentDraft, lastConsultation, sameInSubstance } from '../draft-facts.ts';
import type { CivilDate } from '../../calendar/civil-date.ts';
import { grantedOfRound } from '../exception-facts.ts';
import { isWithProposer, type Outcome } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/**
 * Gate 2: no communication, or an unsatisfactory one, on this draft, no written reply. A material change after
 * the member's word closes the gate again; a change of wording does not.
 */
export function gate2(proposal: Proposal): readonly Unmet[] {
  if (!proposal.policy.gates.gate2 || isExceptedFromWord(proposal)) return [];
  const draft = currentDraft(proposal);
  if (!draft) return [unmet('noConsultation')];
  const word = lastConsultation(proposal);
  if (word?.draftNo === undefined) return [unmet('noConsultation')];
  if (!sameInSubstance(proposal, word.draftNo, draft.no)) {
    return passes(proposal, word.outcome)
      ? [unmet('draftChanged', { m: word.draftNo, n: draft.no })]
      : [unmet('noConsultation')];
  }
  if (passes(proposal, word.outcome)) return [];
  return word.outcome === 'unsatisfied'
    ? [unmet('memberUnsatisfied', { n: word.draftNo })]
    : [unmet('noConsultation')];
}

/**
 * An exception holds as long as its reason does: that of a member who cannot be reached until he is, that of one who
 * stays dissatisfied for the draft with which he was.
 */
function isExceptedFromWord(proposal: Proposal): boolean {
  const reached = (since: CivilDate) =>
    proposal.communications.some(
      (talk) =>
        talk.counts && isWithProposer(talk) && talk.outcome !== 'notReached' && talk.occurredOn >= since,
    );
  const material = currentDraft(proposal)?.materialNo;
  return (
    grantedOfRound(proposal, 'unreachable').some(({ askedOn }) => !reached(askedOn)) ||
    grantedOfRound(proposal, 'stillUnsatisfied').some(
      ({ materialNo }) => materialNo === undefined || materialNo === material,
    )
  );
}

function passes(proposal: Proposal, outcome: Outcome): boolean {
  return proposal.policy.gates.passingOutcomes.some((passing) => passing === outcome);
}
