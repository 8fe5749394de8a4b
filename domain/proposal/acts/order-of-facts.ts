import { REVIEW_STEPS, type StepId } from '../../policy/step-ids.ts';
import { isOfEdition } from '../../policy/rules-edition.ts';
import { currentDraft, sameInSubstance } from '../draft-facts.ts';
import { exceptionsOfRound } from '../exception-facts.ts';
import type { Draft } from '../facts.ts';
import { BEFORE_THE_SYSTEM } from '../in-hand.ts';
import type { Proposal } from '../proposal.ts';
import { isReplied, roundOpenedOn, wordOnReply } from '../round-facts.ts';
import { plannedStep } from '../step-facts.ts';
import type { NamedDay } from './fact-dates.ts';

/** What a step cannot have come before, those told of in the same act apart. */
export function daysBefore(
  proposal: Proposal,
  step: StepId,
  toldTogether: readonly StepId[] = [],
): readonly NamedDay[] {
  if (REVIEW_STEPS.includes(step)) return beforeReview(proposal, step, toldTogether);
  switch (step) {
    case 'divisionAccept':
      return beforeAcceptance(proposal);
    case 'confirmPlan':
    case 'preliminaryOpinion':
      return dayOf(proposal, 'divisionAccept');
    case 'submitForReview':
      return daysBeforeSubmission(proposal);
    default:
      return [];
  }
}

/** What can only have come after a step that is met. */
export function daysAfter(proposal: Proposal, step: StepId): readonly NamedDay[] {
  if (REVIEW_STEPS.includes(step)) {
    const chain = proposal.policy.gates.reviewChain;
    const following = chain.slice(chain.indexOf(step) + 1).flatMap((each) => dayOf(proposal, each));
    return chain.includes(step) ? [...following, ...ourLetter(proposal)] : [];
  }
  switch (step) {
    case 'assignDivision':
      return proposal.reassignments ? [] : dayOf(proposal, 'divisionAccept');
    case 'divisionAccept':
      return [
        ...dayOf(proposal, 'confirmPlan'),
        ...dayOf(proposal, 'preliminaryOpinion'),
        ...firstDraft(proposal),
      ];
    case 'preliminaryOpinion':
      return firstDraft(proposal);
    case 'submitForReview':
      return [...reviewsOfSubmitted(proposal), ...ourLetter(proposal)];
    default:
      return [];
  }
}

/** A division accepts what was assigned to it; one that the hand-over’s table names had it from the hand-over on. */
export function beforeAcceptance(proposal: Proposal): readonly NamedDay[] {
  const moved = proposal.reassignments?.at(-1);
  if (moved) return [{ name: '改派日期', on: moved.on }];
  const byTable = proposal.division === proposal.assignment.leadDivision;
  return byTable ? [] : dayOf(proposal, 'assignDivision');
}

/** A draft follows what its division had, the talks before it, the draft before it and the no to that. */
export function daysBeforeDraft(proposal: Proposal): readonly NamedDay[] {
  const before: readonly StepId[] = ['divisionAccept', 'preliminaryOpinion', 'preContact', 'meetMember'];
  return [
    ...roundBegun(proposal),
    ...before.flatMap((step) => dayOf(proposal, step)),
    ...submission(proposal, currentDraft(proposal)),
    ...sentBackOn(proposal),
  ];
}

/** A draft is sent to be reviewed after the proposer’s word on it or the exception from it. */
export function daysBeforeSubmission(proposal: Proposal): readonly NamedDay[] {
  return [...afterWord(proposal, currentDraft(proposal)), ...sentBackOn(proposal)];
}

/** A letter leaves after its draft, the proposer’s word on it or the exception from it, and every review. */
export function daysBeforeLetter(
  proposal: Proposal,
  draftNo: number | undefined = currentDraft(proposal)?.no,
): readonly NamedDay[] {
  const draft = proposal.drafts.find(({ no }) => no === draftNo);
  const reviews = proposal.policy.gates.reviewChain.flatMap((step) => dayOf(proposal, step));
  return [...afterWord(proposal, draft), ...reviews];
}

/** A case is filed with its letter, and the word on it where there is one. */
export function daysBeforeFiling(proposal: Proposal): readonly NamedDay[] {
  const word = wordOnReply(proposal);
  return [...ourLetter(proposal), ...(word ? [{ name: '评价日期', on: word.receivedOn }] : [])];
}

/** What can only follow our letter: the word on it, the filing that a correction is to put back. */
export function daysAfterLetter(proposal: Proposal): readonly NamedDay[] {
  const word = wordOnReply(proposal);
  const { reopened } = proposal;
  return [
    ...(word ? [{ name: '评价日期', on: word.receivedOn }] : []),
    ...(reopened?.kind === 'filed' ? [{ name: '归档日期', on: reopened.on }] : []),
  ];
}

/** A review is of the draft as it was last changed in substance, and follows the reviews before it. */
function beforeReview(
  proposal: Proposal,
  step: StepId,
  toldTogether: readonly StepId[],
): readonly NamedDay[] {
  const chain = proposal.policy.gates.reviewChain;
  const earlier = chain.includes(step) ? chain.slice(0, chain.indexOf(step)) : chain;
  const material = proposal.drafts.find(({ no }) => no === currentDraft(proposal)?.materialNo);
  return [
    ...roundBegun(proposal),
    ...submission(proposal, material),
    ...(isOfEdition(proposal.policy, 2) ? sentForReview(proposal, step) : []),
    ...earlier.filter((each) => !toldTogether.includes(each)).flatMap((each) => dayOf(proposal, each)),
  ];
}

/** Who reviews has the draft before him, and what was sent back he has again. */
function sentForReview(proposal: Proposal, step: StepId): readonly NamedDay[] {
  return [
    ...(step === 'divisionHeadReview' ? [] : dayOf(proposal, 'submitForReview')),
    ...sentBackOn(proposal),
  ];
}

function reviewsOfSubmitted(proposal: Proposal): readonly NamedDay[] {
  const { reviewChain } = proposal.policy.gates;
  return reviewChain.filter((step) => step !== 'divisionHeadReview').flatMap((step) => dayOf(proposal, step));
}

/** The last no to the draft, as it is in substance. */
function sentBackOn(proposal: Proposal): readonly NamedDay[] {
  const { no = 0 } = currentDraft(proposal) ?? {};
  const back = proposal.sentBack?.findLast(({ draftNo }) => sameInSubstance(proposal, draftNo, no));
  return back ? [{ name: '退回日期', on: back.on }] : [];
}

/** A draft was there, and the proposer’s word on it or the exception from it. */
function afterWord(proposal: Proposal, draft: Draft | undefined): readonly NamedDay[] {
  const excepted = exceptionsOfRound(proposal).flatMap(({ kind, decision }) =>
    decision?.granted && (kind === 'unreachable' || kind === 'stillUnsatisfied')
      ? [{ name: '例外审批日期', on: decision.on }]
      : [],
  );
  return [
    ...roundBegun(proposal),
    ...submission(proposal, draft),
    ...dayOf(proposal, 'consultMember'),
    ...excepted,
  ];
}

function roundBegun(proposal: Proposal): readonly NamedDay[] {
  const on = roundOpenedOn(proposal);
  return on === undefined ? [] : [{ name: '评价日期', on }];
}

/** Of a draft from before the system only its being there is known, not its day. */
function submission({ broughtInOn }: Proposal, draft: Draft | undefined): readonly NamedDay[] {
  if (!draft || (broughtInOn !== undefined && draft.submittedOn <= broughtInOn)) return [];
  return [{ name: `第${draft.no}稿提交日期`, on: draft.submittedOn }];
}

function firstDraft(proposal: Proposal): readonly NamedDay[] {
  return submission(proposal, proposal.drafts[0]);
}

function ourLetter(proposal: Proposal): readonly NamedDay[] {
  const letter = proposal.letters.at(-1);
  return letter && isReplied(proposal) ? [{ name: '印发日期', on: letter.issuedOn }] : [];
}

/** The day on which a step was met; what was inferred when a case was taken over stands for no day. */
function dayOf(proposal: Proposal, step: StepId): readonly NamedDay[] {
  const done = proposal.done[step];
  if (!done || done.evidence === BEFORE_THE_SYSTEM) return [];
  return [{ name: plannedStep(proposal, step)?.title ?? step, on: done.on }];
}
