import type { Instant } from '../calendar/instant.ts';
import { REVIEW_STEPS } from '../policy/step-ids.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { stageOf, stageStep } from '../proposal/stage.ts';
import { openSteps } from '../proposal/step-facts.ts';
import { approvedMail, reviewAskedMail } from './act-mails.ts';
import type { MailRequest } from './mail.ts';
import { isSameTurn, reviewTurn } from './review-turn.ts';

/**
 * The mails that an act as a whole asks for: whoever has now to review is asked, and the officer hears that all have
 * signed. Several reviews told of at once ask nobody in between.
 */
export function turnMails(before: Proposal, after: Proposal, at: Instant): readonly MailRequest[] {
  const turn = reviewTurn(after);
  const handedOn = before.division !== after.division;
  if (turn) {
    const isAsked = isSameTurn(reviewTurn(before), turn) && !handedOn;
    return isAsked ? [] : [reviewAskedMail(after, turn, at)];
  }
  return isApproved(before, after) ? [approvedMail(after, at)] : [];
}

function isApproved(before: Proposal, after: Proposal): boolean {
  const wasInReview = REVIEW_STEPS.includes(stageStep(before)) || (isToIssue(before) && isReviewOpen(before));
  return wasInReview && isToIssue(after) && !isReviewOpen(after);
}

const isToIssue = (proposal: Proposal) => stageOf(proposal) === 'toIssue';

/** A plan can have reviews that no gate asks for: a supervising leader's after the chain. */
const isReviewOpen = (proposal: Proposal) => openSteps(proposal).some(({ id }) => REVIEW_STEPS.includes(id));
