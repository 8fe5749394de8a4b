import { civilDateAt, type Instant } from '../calendar/instant.ts';
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

/** The mails that an event asks for, seen from the case after it. Each has a key that never comes twice. */
export function react(event: ProposalEvent, proposal: Proposal, at: Instant): readonly MailRequest[] {
  switch (event.type) {
    case 'Assigned':
      return [assignedMail(proposal, at)];
    // The days that the mail tells of are those of the plan made anew.
    case 'Replanned':
      return replannedMails(event.reason, proposal, at);
    case 'Accepted':
    case 'OfficerChanged':
      return [officerMail(proposal, at)];
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

function replannedMails(reason: ReplanReason, proposal: Proposal, at: Instant): readonly MailRequest[] {
  if (reason === 'reassigned') return [assignedMail(proposal, at)];
  return reason === 'roleChanged' && proposal.division !== undefined ? [roleChangedMail(proposal, at)] : [];
}
