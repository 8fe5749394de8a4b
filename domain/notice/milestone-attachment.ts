import type { Instant } from '../calendar/instant.ts';
import type { Recipient } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { fallenAway, milestoneEntries, type CalendarEntry } from './calendar-entries.ts';
import { calendarText } from './calendar-text.ts';
import type { MailAttachment, MailContent } from './mail.ts';

/** A case's milestones of a place as a file for the reader's calendar; with those that fell away since `before`. */
export function milestoneAttachment(
  proposal: Proposal,
  place: Recipient,
  at: Instant,
  before?: Proposal,
): Pick<MailContent, 'attachments'> {
  const gone = before ? fallenAway(before, proposal, place) : [];
  const fileName = fill(MAILS.calendarFile, { number: proposal.assignment.number });
  return calendarFile([...milestoneEntries(proposal, place), ...gone], at, fileName);
}

/** Entries as one file; none, no file. */
export function calendarFile(
  entries: readonly CalendarEntry[],
  at: Instant,
  fileName: string,
): Pick<MailContent, 'attachments'> {
  if (entries.length === 0) return {};
  const text = calendarText(entries, at);
  const file: MailAttachment = { fileName, mediaType: 'text/calendar; charset=utf-8; method=PUBLISH', text };
  return { attachments: [file] };
}
