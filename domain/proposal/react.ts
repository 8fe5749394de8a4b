import { civilDateAt, type Instant } from '../calendar/instant.ts';
import { instructionMail, opinionSentBackMail, unsatisfiedMail } from '../notice/act-mails.ts';
import {
  assignedMail,
  officerMail,
  progressMail,
  roleChangedMail,
  sentBackMail,
} from '../notice/case-mails.ts';
import {
  contributionReminders,
  contributionReturnedMails,
  contributionsAskedMails,
} from '../notice/contribution-mails.ts';
import type { MailRequest } from '../notice/mail.ts';
import type { ReplanReason } from '../plan/replan.ts';
import type { ProposalEvent } from './events.ts';
import type { Proposal } from './proposal.ts';

/**
 * The mails that an event asks for by itself, seen from the case after it. Each has a key that never comes twice. From
 * the case before it a mail tells which milestones fell away.
 */
export function react(
  event: ProposalEvent,
  proposal: Proposal,
  at: Instant,
  before?: Proposal,
): readonly MailRequest[] {
  switch (event.type) {
    case 'Assigned':
      return [assignedMail(proposal, at)];
    // The days that the mail tells of are those of the plan made anew.
    case 'Replanned':
      return replannedMails(event.reason, proposal, at, before);
    case 'Accepted':
    case 'OfficerChanged':
      return [officerMail(proposal, at)];
    case 'OpinionReviewed':
      return event.result === 'sentBack' ? [opinionSentBackMail(proposal, event.reasons ?? '', at)] : [];
    case 'InstructionRecorded':
      return [instructionMail(proposal, event.instruction, at)];
    case 'HandlingAgainStarted':
      return [unsatisfiedMail(proposal, at, before)];
    case 'DraftSentBack':
      return [sentBackMail(proposal, event.sentBack, at)];
    case 'OccasionsReached':
      return [
        ...event.occasions
          .filter((occasion) => occasion.rung === 'monthlyRequest' && occasion.dueOn >= civilDateAt(at))
          .map((occasion) => progressMail(proposal, occasion, at)),
        ...contributionReminders(proposal, event.occasions, at),
      ];
    case 'ContributionsRequested':
      return contributionsAskedMails(proposal, event.contributions, at);
    case 'ContributionReturned':
      return contributionReturnedMails(proposal, event.no, at);
    default:
      return [];
  }
}

function replannedMails(
  reason: ReplanReason,
  proposal: Proposal,
  at: Instant,
  before: Proposal | undefined,
): readonly MailRequest[] {
  if (reason === 'reassigned') return [assignedMail(proposal, at)];
  return reason === 'roleChanged' && proposal.division !== undefined
    ? [roleChangedMail(proposal, at, before)]
    : [];
}
