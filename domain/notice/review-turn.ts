import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { Recipient, Responsible } from '../policy/policy.ts';
import { REVIEW_STEPS, type StepId } from '../policy/step-ids.ts';
import { isCoHandled } from '../proposal/co-handling.ts';
import { currentDraft } from '../proposal/draft-facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { stageOf, stageStep, type Stage } from '../proposal/stage.ts';
import { plannedStep } from '../proposal/step-facts.ts';
import { labelled } from '../wording/labels.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';

/** Those who review and are written to. */
export type Reviewer = Extract<Responsible, Recipient>;

/** A review whose turn it is: of what, by whom, until when, and who handed it in. */
export type ReviewTurn = {
  readonly step: StepId;
  readonly reviewName: string;
  readonly docKind: string;
  readonly dueOn: CivilDate;
  readonly to: readonly Reviewer[];
  readonly submittedBy: PersonRef | undefined;
  readonly submittedOn: CivilDate | undefined;
  /** The draft's number, 0 for the preliminary opinion. */
  readonly draftNo: number;
};

/** A draft that was sent back waits for its officer, whatever step is open. */
const IN_REVIEW: readonly Stage[] = ['inDivisionReview', 'inContentReview', 'inWordingReview', 'inApproval'];

/** The review that a case waits for, where the system may ask the reviewer himself: leaders are never written to. */
export function reviewTurn(proposal: Proposal): ReviewTurn | undefined {
  if (proposal.ending) return undefined;
  if (stageOf(proposal) === 'opinionInReview') return opinionTurn(proposal);
  const step = plannedStep(proposal, stageStep(proposal));
  const draft = currentDraft(proposal);
  if (!step || !REVIEW_STEPS.includes(step.id) || !IN_REVIEW.includes(stageOf(proposal))) return undefined;
  const to = proposal.policy.remind[step.responsible].filter(
    (place): place is Reviewer => place === step.responsible,
  );
  if (!draft || to.length === 0) return undefined;
  const submitted = proposal.done.submitForReview;
  return {
    step: step.id,
    reviewName: step.title,
    docKind: draftName(proposal, draft.no),
    dueOn: step.dueOn,
    to,
    submittedBy: submitted?.by ?? draft.draftedBy,
    submittedOn: submitted?.on ?? draft.submittedOn,
    draftNo: draft.no,
  };
}

/** Whether two turns are one and the same, so that nobody is asked twice. */
export function isSameTurn(one: ReviewTurn | undefined, other: ReviewTurn | undefined): boolean {
  return one?.step === other?.step && one?.draftNo === other?.draftNo;
}

/** What a draft of a case is called: 答复稿第2稿. */
export function draftName(proposal: Proposal, n: number): string {
  const name = isCoHandled(proposal) ? MAILS.opinionDraft : MAILS.replyDraft;
  return fill(labelled(name, proposal.policy), { n });
}

/** Who handed a review's paper in and when, as a line says it. */
export function submissionText({ submittedBy, submittedOn }: ReviewTurn): string {
  if (!submittedBy || !submittedOn) return '';
  return fill(MAILS.submitted, {
    submittedBy: submittedBy.name,
    submittedOn: formatChineseDate(submittedOn),
  });
}

function opinionTurn(proposal: Proposal): ReviewTurn {
  const { opinion, plan } = proposal;
  const step = plannedStep(proposal, 'preliminaryOpinion');
  return {
    step: 'preliminaryOpinion',
    reviewName: MAILS.opinionReview,
    docKind: MAILS.opinion,
    dueOn: step?.dueOn ?? plan.due.dueOn,
    to: ['divisionHead'],
    submittedBy: opinion?.submittedBy,
    submittedOn: opinion?.submittedOn,
    draftNo: 0,
  };
}
