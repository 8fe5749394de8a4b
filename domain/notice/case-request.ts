import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Recipient } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { CONTACT_PLACE } from './contact.ts';
import { whatIsNext } from './what-is-next.ts';
import type { MailContent, MailKind, MailRequest } from './mail.ts';
import { withinOfficeHours } from './office-hours.ts';

/** A mail about a case: in its thread, under a key of the case's own, in office hours. */
export function caseRequest(
  proposal: Proposal,
  kind: MailKind,
  keyPart: string,
  to: readonly Recipient[],
  notBefore: Instant,
  content: MailContent,
): MailRequest {
  const { office, number } = proposal.assignment;
  return {
    key: `${office}/${number}/${keyPart}`,
    kind,
    to,
    notBefore: withinOfficeHours(proposal.policy.mail, proposal.calendar, notBefore),
    content: { ...content, thread: `${office}/${number}` },
  };
}

/** Why this mail: who the recipient is to the case, by which rule, what comes next, whom to telephone. */
export function caseFooter(proposal: Proposal, roleName: string, rule: string): readonly string[] {
  const { number } = proposal.assignment;
  const { nextStep, nextDue } = whatIsNext(proposal);
  const replyDue = formatChineseDate(proposal.plan.due.dueOn);
  const values = { number, roleName, rule, nextStep, nextDue, replyDue, contact: CONTACT_PLACE };
  return [fill(nextStep === '' ? MAILS.whyMailNoStep : MAILS.whyMail, values), MAILS.automatic];
}
