import { chineseWeekday, formatChineseDate } from '../calendar/chinese-dates.ts';
import { dayOf } from '../calendar/civil-date.ts';
import { instantAt, type Instant } from '../calendar/instant.ts';
import { addWorkdays } from '../calendar/working-days.ts';
import type { Recipient } from '../policy/policy.ts';
import { isCoHandled } from '../proposal/co-handling.ts';
import type { ReachedOccasion, SentBack } from '../proposal/facts.ts';
import { monthNumber } from '../proposal/monthly.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { stageName } from '../proposal/stage.ts';
import { dueOnOf, plannedStep } from '../proposal/step-facts.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { linkUntil } from './link-until.ts';
import { caseWords, shortReason } from './mail-words.ts';
import { whatIsNext } from './what-is-next.ts';
import { paragraph, type MailRequest } from './mail.ts';
import { caseFooter, caseRequest } from './case-request.ts';
import { milestoneAttachment } from './milestone-attachment.ts';

/** To a division: a case is yours, please accept it and name its officer. */
export function assignedMail(proposal: Proposal, at: Instant): MailRequest {
  const { assignment, plan } = proposal;
  const division = proposal.division ?? '';
  const dueOn = formatChineseDate(dueOnOf(proposal, 'divisionAccept'));
  const replyDue = formatChineseDate(plan.due.dueOn);
  const until = linkUntil(proposal.calendar, dueOnOf(proposal, 'divisionAccept'));
  const key = keyOf(`assigned/${division}`, proposal.reassignments?.length);
  return caseRequest(proposal, 'assigned', key, ['divisionHead', 'liaison'], at, {
    subject: fill(MAILS.assignedSubject, { number: assignment.number, dueOn }),
    blocks: [
      paragraph(MAILS.assignedBody, { ...caseWords(proposal), division, dueOn, replyDue }),
      // Head and liaison may both accept, each by a secret of his own.
      {
        type: 'link',
        text: MAILS.acceptLink,
        grant: { purpose: 'accept', number: assignment.number, until },
      },
    ],
    footer: caseFooter(proposal, MAILS.toDivision, MAILS.ruleAssigned),
  });
}

/** To the officer whom the division has named: why the reply is due when it is, and what comes next. */
export function officerMail(proposal: Proposal, at: Instant): MailRequest {
  const { number } = proposal.assignment;
  const times = (proposal.officerChanges ?? 0) + (proposal.reassignments?.length ?? 0);
  const key = keyOf(`officer/${proposal.officer?.id ?? ''}`, times);
  return caseRequest(proposal, 'officerDesignated', key, ['officer'], at, {
    subject: fill(MAILS.designatedSubject, { number, dueOn: formatChineseDate(proposal.plan.due.dueOn) }),
    blocks: [paragraph(MAILS.designatedBody, whatIsNext(proposal)), paragraph(MAILS.calendarEnclosed)],
    footer: caseFooter(proposal, MAILS.toOfficer, MAILS.ruleDesignated),
    ...milestoneAttachment(proposal, 'officer', at),
  });
}

/** To officer and division head: what we are to the proposal by the committee's decision, and what goes by that. */
export function roleChangedMail(proposal: Proposal, at: Instant, before: Proposal | undefined): MailRequest {
  const { outsideLeadUnit: unit } = proposal.assignment;
  const decided = (proposal.disputes ?? []).filter(({ decision }) => decision).length;
  const to: readonly Recipient[] = proposal.officer ? ['officer', 'divisionHead'] : ['divisionHead'];
  const dueOn = formatChineseDate(proposal.plan.due.dueOn);
  return caseRequest(proposal, 'roleChanged', `roleChanged/${decided}`, to, at, {
    subject: fill(MAILS.roleChangedSubject, { ...caseWords(proposal), dueOn }),
    blocks: [
      paragraph(MAILS.roleChangedBody, whatIsNext(proposal)),
      ...(isCoHandled(proposal) && unit ? [paragraph(MAILS.roleChangedLeadUnit, { unit })] : []),
    ],
    footer: caseFooter(proposal, MAILS.toOfficerAndHead, MAILS.ruleRoleChanged),
    ...milestoneAttachment(proposal, 'officer', at, before),
  });
}

/** To the officer: a review has sent the draft back, and why. */
export function sentBackMail(
  proposal: Proposal,
  { step, draftNo, reasons }: SentBack,
  at: Instant,
): MailRequest {
  const { number } = proposal.assignment;
  const values = { ...caseWords(proposal), n: draftNo, step: plannedStep(proposal, step)?.title ?? '' };
  const key = `sentBack/${proposal.sentBack?.length ?? 0}`;
  return caseRequest(proposal, 'sentBack', key, ['officer'], at, {
    subject: fill(MAILS.sentBackSubject, { number, n: draftNo, shortReason: shortReason(reasons) }),
    blocks: [paragraph(MAILS.sentBackBody, values)],
    footer: caseFooter(proposal, MAILS.toOfficer, MAILS.ruleSentBack),
  });
}

/** To the officer of a key proposal: the month's report is asked for; it goes out with the morning's mail. */
export function progressMail(proposal: Proposal, occasion: ReachedOccasion, at: Instant): MailRequest {
  const { number } = proposal.assignment;
  const { month: asked = '' } = occasion;
  const month = monthNumber(asked);
  const dueOn = formatChineseDate(occasion.dueOn);
  const weekday = chineseWeekday(occasion.dueOn);
  const state = {
    ...whatIsNext(proposal),
    stageName: stageName(proposal),
    replyDue: formatChineseDate(proposal.plan.due.dueOn),
  };
  const grant = {
    purpose: 'report',
    number,
    month: asked,
    until: reportableUntil(proposal, occasion),
  } as const;
  const morning = instantAt(occasion.on, proposal.policy.mail.digestAt);
  const notBefore = at > morning ? at : morning;
  const monthlyRule = fill(MAILS.ruleMonthly, {
    day: proposal.policy.monthly?.requestDay ?? dayOf(occasion.on),
  });
  return caseRequest(proposal, 'progressAsked', `monthly/${asked}`, ['officer'], notBefore, {
    subject: fill(MAILS.progressSubject, { number, month, dueOn }),
    blocks: [
      paragraph(MAILS.progressBody, { ...caseWords(proposal), month, dueOn, weekday }),
      { type: 'link', text: MAILS.progressLink, grant },
      paragraph(MAILS.progressState, state),
    ],
    footer: caseFooter(proposal, MAILS.toOfficer, monthlyRule),
  });
}

/** A late report still comes by its link, until the day on which it is suggested for urging is over. */
function reportableUntil({ calendar, policy }: Proposal, { dueOn }: ReachedOccasion): Instant {
  const last = addWorkdays(calendar, dueOn, policy.monthly?.urgeWorkdays ?? 0);
  return instantAt(last, { hour: 23, minute: 59 });
}

/** A case can come to the same place a second time. */
function keyOf(key: string, before = 0): string {
  return before === 0 ? key : `${key}/${before + 1}`;
}
