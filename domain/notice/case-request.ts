import { civilDateAt, instantAt, type Instant } from '../calendar/instant.ts';
import { isWorkday } from '../calendar/working-calendar.ts';
import { onOrAfter } from '../calendar/working-days.ts';
import type { Recipient } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import type { MailContent, MailKind, MailRequest } from './mail.ts';

/** A mail of a case, under a key of its own, on a working day. */
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
    notBefore: workingTime(proposal, notBefore),
    content,
  };
}

/** Mails about a case go out on working days; what a person did on a day off waits for the next morning. */
function workingTime(proposal: Proposal, at: Instant): Instant {
  const on = civilDateAt(at);
  if (isWorkday(proposal.calendar, on)) return at;
  return instantAt(onOrAfter(proposal.calendar, on), proposal.policy.mail.digestAt);
}

/** Why somebody gets a mail of a case. */
export function caseFooter(proposal: Proposal, roleName: string): readonly string[] {
  return [fill(MAILS.whyMail, { number: proposal.assignment.number, roleName }), MAILS.automatic];
}
