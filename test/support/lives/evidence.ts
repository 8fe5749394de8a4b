import { evolve } from '../../../domain/proposal/evolve.ts';
import { isWithProposer, MEMBERS } from '../../../domain/proposal/facts.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { roundsBefore } from '../../../domain/proposal/round-facts.ts';
import type { Turn } from '../random-lives.ts';

/** What a turn lets pass a gate without the evidence that the office's rules ask for, told from the facts alone. */
export function evidenceLacking({ before, events }: Turn): string | undefined {
  let known = before;
  for (const event of events) {
    if (event.type === 'LeadFollowed') known = evolve(known, event);
    const lacking = lackingFor(known, event);
    if (lacking !== undefined) return `${event.type}: ${lacking}`;
  }
  return undefined;
}

function lackingFor(before: Proposal, event: Turn['events'][number]): string | undefined {
  switch (event.type) {
    case 'CommunicationRecorded':
      return opinionBefore(before, event.communication);
    case 'DraftSubmitted':
      return contactBefore(before);
    case 'SubmittedForReview':
      return readyForReview(before);
    case 'ReplyIssued':
      return (
        readyForReview(before) ??
        (before.done.submitForReview ? undefined : 'never sent to review') ??
        reviewsBefore(before, event.letter.issuedOn)
      );
    case 'OpinionLetterSent':
      return reviewsBefore(before, event.letter.issuedOn);
    case 'EvaluationRecorded':
      return onlyByTheOneWhoAnswers(before);
    default:
      return undefined;
  }
}

/** What a draft must have behind it before it is reviewed, and still when it leaves. */
function readyForReview(before: Proposal): string | undefined {
  return (
    onlyByTheOneWhoAnswers(before) ??
    wordOnDraft(before) ??
    wordOfCoUnits(before) ??
    wholeDraft(before) ??
    stepBeforeReview(before)
  );
}

/** The draft answers every suggestion, has a class, and says what becomes public or why it does not. */
function wholeDraft({ assignment, drafts }: Proposal): string | undefined {
  const draft = drafts.at(-1);
  if (!draft?.resultClass || !draft.disclosure) return 'a draft without class or disclosure';
  if (draft.disclosure.kind === 'closed' && !draft.disclosure.reason) return 'closed for no reason';
  const open = assignment.items.find(({ no }) => !draft.answeredItems.includes(no));
  return open && `suggestion ${open.no} unanswered`;
}

/** What the rules want met before a review is met. */
function stepBeforeReview(before: Proposal): string | undefined {
  const { plan, done, policy } = before;
  if (isExempt(before, ['key'])) return undefined;
  const planned = new Set(plan.steps.map(({ id }) => id));
  return policy.gates.beforeReview.find((step) => planned.has(step) && !done[step]);
}

type Talk = Proposal['communications'][number];

/** A talk with the member on handling follows the opinion's review. */
function opinionBefore(
  before: Proposal,
  { counts, phase, counterpart, occurredOn }: Talk,
): string | undefined {
  const gated = counts && phase !== 'after' && phase !== 'contactOnly' && MEMBERS.includes(counterpart);
  if (!gated || isCoHandled(before) || !before.policy.gates.gate1 || isExempt(before, ['gate1']))
    return undefined;
  const passedOn = opinionPassedOn(before);
  if (passedOn === undefined) return 'no reviewed opinion';
  return occurredOn >= passedOn ? undefined : 'before the opinion';
}

/** Its own opinion was reviewed, or that of the case that it is handled with. */
function opinionPassedOn({ opinion, done }: Proposal): string | undefined {
  const met = done.preliminaryOpinion;
  if (met?.byCase !== undefined) return met.on;
  return opinion?.review?.result === 'passed' ? opinion.review.on : undefined;
}

/** The first draft follows a contact. */
function contactBefore(before: Proposal): string | undefined {
  if (isCoHandled(before) || !before.policy.gates.handlingGate) return undefined;
  if (roundsBefore(before) > 0 || isExempt(before, ['unreachable'])) return undefined;
  const talked = before.communications.some(
    (talk) => talk.counts && talk.phase === 'before' && talk.outcome !== 'notReached',
  );
  return talked ? undefined : 'no contact before handling';
}

/** Every co-unit of a lead case has answered, or is waited for no longer. */
function wordOfCoUnits({ assignment, contributions = [], done, plan, policy }: Proposal): string | undefined {
  const isAsked = plan.steps.some(({ id }) => id === 'contributionsDue');
  const isOurs = done.contributionsDue?.byCase === undefined;
  if (!isAsked || !isOurs || !policy.gates.beforeReview.includes('contributionsDue')) return undefined;
  const settled = contributions.filter(({ received, waiver }) => received ?? waiver).map(({ from }) => from);
  const missing = assignment.outsideCoUnits.filter((unit) => !settled.includes(unit));
  return missing.length > 0 ? `no word of ${missing.join()}` : undefined;
}

/** The proposer's last word on the substance of this draft lets it pass. */
function wordOnDraft(before: Proposal): string | undefined {
  const { gates } = before.policy;
  if (!gates.gate2 || isExempt(before, ['unreachable', 'stillUnsatisfied'])) return undefined;
  const material = before.drafts.at(-1)?.materialNo;
  const sameSubstance = before.drafts.filter(({ materialNo }) => materialNo === material).map(({ no }) => no);
  const words = before.communications.filter(
    (talk) =>
      talk.counts &&
      talk.phase === 'during' &&
      talk.outcome !== 'notReached' &&
      isWithProposer(talk) &&
      sameSubstance.some((no) => no === talk.draftNo),
  );
  const last = words.toSorted((one, other) => (one.occurredOn < other.occurredOn ? -1 : 1)).at(-1);
  return gates.passingOutcomes.some((passing) => passing === last?.outcome)
    ? undefined
    : 'no word on this draft';
}

/** Every planned review of the chain is met by the letter's day, by somebody who did not write the draft. */
function reviewsBefore({ plan, policy, done, drafts }: Proposal, issuedOn: string): string | undefined {
  const planned = new Set(plan.steps.map(({ id }) => id));
  const author = drafts.find(({ materialNo }) => materialNo === drafts.at(-1)?.materialNo)?.draftedBy.id;
  return policy.gates.reviewChain.find((step) => {
    if (!planned.has(step)) return false;
    const review = done[step];
    return !review || review.on > issuedOn || review.by.id === author;
  });
}

function onlyByTheOneWhoAnswers(before: Proposal): string | undefined {
  return isCoHandled(before) ? 'a co-handler never answers the member' : undefined;
}

function isCoHandled({ assignment }: Proposal): boolean {
  return assignment.role === 'coHandler';
}

function isExempt(before: Proposal, kinds: readonly string[]): boolean {
  return (before.exceptions ?? []).some(
    ({ kind, decision, round = 0 }) =>
      decision?.granted && kinds.includes(kind) && round === roundsBefore(before),
  );
}
