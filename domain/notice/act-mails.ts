import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { Instant } from '../calendar/instant.ts';
import { explainDue } from '../plan/explain-date.ts';
import type { Recipient } from '../policy/policy.ts';
import { isCoHandled } from '../proposal/co-handling.ts';
import { currentDraft } from '../proposal/draft-facts.ts';
import type { Instruction } from '../proposal/follow-up-facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { dueOnOf } from '../proposal/step-facts.ts';
import { fill } from '../wording/fill.ts';
import { labelled } from '../wording/labels.ts';
import { MAILS } from '../wording/mails.ts';
import { RESPONSIBLE_NAMES } from '../wording/parties.ts';
import { caseFooter, caseRequest } from './case-request.ts';
import { milestoneAttachment } from './milestone-attachment.ts';
import { paragraph, type MailRequest } from './mail.ts';
import { caseWords, shortReason } from './mail-words.ts';
import { draftName, submissionText, type ReviewTurn } from './review-turn.ts';

// A turn can come to the same reviewer again and a mistake be made twice: the case's count of events keeps keys apart.

/** To whoever reviews next: what is to be reviewed, who handed it in, until when. */
export function reviewAskedMail(proposal: Proposal, turn: ReviewTurn, at: Instant): MailRequest {
  const { docKind, reviewName, to } = turn;
  const dueOn = formatChineseDate(turn.dueOn);
  const words = { ...caseWords(proposal), docKind, reviewName, dueOn };
  const reviewer = to.map((place) => RESPONSIBLE_NAMES[place]).join('、');
  return caseRequest(proposal, 'reviewAsked', `reviewAsked/${proposal.revision}`, to, at, {
    subject: fill(MAILS.reviewAskedSubject, words),
    blocks: [paragraph(MAILS.reviewAskedBody, { ...words, submitted: submissionText(turn) }), page(proposal)],
    footer: caseFooter(proposal, fill(MAILS.toReviewer, { reviewer }), MAILS.ruleReviewAsked),
  });
}

/** To the officer: all have signed, the letter can be numbered and leave. */
export function approvedMail(proposal: Proposal, at: Instant): MailRequest {
  const letter = labelled(isCoHandled(proposal) ? MAILS.opinionLetter : MAILS.replyLetter, proposal.policy);
  const step = isCoHandled(proposal) ? 'sendOpinionLetter' : 'issueReply';
  const docKind = draftName(proposal, currentDraft(proposal)?.no ?? 1);
  const dueOn = formatChineseDate(dueOnOf(proposal, step));
  const words = { ...caseWords(proposal), letter, docKind, dueOn };
  return caseRequest(proposal, 'approved', `approved/${proposal.revision}`, ['officer'], at, {
    subject: fill(MAILS.approvedSubject, words),
    blocks: [paragraph(MAILS.approvedBody, words), page(proposal)],
    footer: caseFooter(proposal, MAILS.toOfficer, MAILS.ruleApproved),
  });
}

/** To the officer: the head has sent the preliminary opinion back; why stands in the system. */
export function opinionSentBackMail(proposal: Proposal, reasons: string, at: Instant): MailRequest {
  const words = { ...caseWords(proposal), docKind: MAILS.opinion, shortReason: shortReason(reasons) };
  return caseRequest(proposal, 'sentBack', `opinionSentBack/${proposal.revision}`, ['officer'], at, {
    subject: fill(MAILS.docSentBackSubject, words),
    blocks: [paragraph(MAILS.opinionSentBackBody, words), page(proposal)],
    footer: caseFooter(proposal, MAILS.toOfficer, MAILS.ruleSentBack),
  });
}

/** To officer and head: a leader has given an instruction, to be answered by a day; its text stays in the system. */
export function instructionMail(proposal: Proposal, { no, dueOn }: Instruction, at: Instant): MailRequest {
  const words = { ...caseWords(proposal), no, dueOn: dueOn ? formatChineseDate(dueOn) : '' };
  return caseRequest(proposal, 'instruction', `instruction/${proposal.revision}`, division(proposal), at, {
    subject: fill(dueOn ? MAILS.instructionSubject : MAILS.instructionUndatedSubject, words),
    blocks: [paragraph(dueOn ? MAILS.instructionBody : MAILS.instructionUndatedBody, words), page(proposal)],
    footer: caseFooter(proposal, MAILS.toOfficerAndHead, MAILS.ruleInstruction),
  });
}

/** To officer and head: the member was not satisfied, the case is handled again, by these dates. */
export function unsatisfiedMail(proposal: Proposal, at: Instant, before: Proposal | undefined): MailRequest {
  const words = { ...caseWords(proposal), whyDue: explainDue(proposal.plan) };
  return caseRequest(proposal, 'unsatisfied', `unsatisfied/${proposal.revision}`, division(proposal), at, {
    subject: fill(MAILS.unsatisfiedSubject, words),
    blocks: [paragraph(MAILS.unsatisfiedBody, words), page(proposal)],
    footer: caseFooter(proposal, MAILS.toOfficerAndHead, MAILS.ruleUnsatisfied),
    ...milestoneAttachment(proposal, 'officer', at, before),
  });
}

function division({ officer }: Proposal): readonly Recipient[] {
  return officer ? ['officer', 'divisionHead'] : ['divisionHead'];
}

function page(proposal: Proposal) {
  return paragraph(MAILS.casePage, caseWords(proposal));
}
