import { chineseWeekday } from '../calendar/chinese-dates.ts';
import { civilDateAt, instantAt, type Instant } from '../calendar/instant.ts';
import { isWorkday } from '../calendar/working-calendar.ts';
import { onOrAfter } from '../calendar/working-days.ts';
import type { MailBlock, MailContent, MailKind, MailRequest } from '../notice/mail.ts';
import { dateInMail, titleShort } from '../notice/mail-words.ts';
import { explainDue } from '../plan/explain-date.ts';
import type { Recipient } from '../policy/policy.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { STAGES } from '../wording/stages.ts';
import { ROLE_NAMES } from '../wording/terms.ts';
import type { ProposalEvent } from './events.ts';
import type { ReachedOccasion } from './facts.ts';
import type { Proposal } from './proposal.ts';
import { stageOf, stageStep } from './stage.ts';
import { dueOnOf, plannedStep } from './step-facts.ts';

/** The mails that an event asks for, seen from the case after it. Each has a key that never comes twice. */
export function react(event: ProposalEvent, proposal: Proposal, at: Instant): readonly MailRequest[] {
  switch (event.type) {
    case 'Assigned':
      return [assigned(proposal, at)];
    case 'Accepted':
      return [designated(proposal, at)];
    case 'OccasionsReached':
      return event.occasions
        .filter((occasion) => occasion.rung === 'monthlyRequest' && occasion.dueOn >= civilDateAt(at))
        .map((occasion) => progressAsked(proposal, occasion, at));
    default:
      return [];
  }
}

function assigned(proposal: Proposal, at: Instant): MailRequest {
  const { assignment, plan } = proposal;
  const dueOn = dateInMail(dueOnOf(proposal, 'divisionAccept'));
  return request(
    proposal,
    'assigned',
    `assigned/${proposal.division ?? ''}`,
    ['divisionHead', 'liaison'],
    at,
    {
      subject: fill(MAILS.assignedSubject, { number: assignment.number, dueOn }),
      blocks: [
        paragraph(MAILS.assignedBody, {
          ...words(proposal),
          division: proposal.division ?? '',
          dueOn,
          replyDue: dateInMail(plan.due.dueOn),
        }),
      ],
      footer: footer(proposal, '牵头处室负责人、联络员'),
    },
  );
}

function designated(proposal: Proposal, at: Instant): MailRequest {
  const next = plannedStep(proposal, stageStep(proposal));
  return request(proposal, 'officerDesignated', `officer/${proposal.officer?.id ?? ''}`, ['officer'], at, {
    subject: fill(MAILS.designatedSubject, {
      number: proposal.assignment.number,
      dueOn: dateInMail(proposal.plan.due.dueOn),
    }),
    blocks: [
      paragraph(MAILS.designatedBody, {
        ...words(proposal),
        whyDue: explainDue(proposal.plan),
        nextStep: next?.title ?? '',
        nextDue: next ? dateInMail(next.dueOn) : '',
      }),
    ],
    footer: footer(proposal, '经办人'),
  });
}

function progressAsked(proposal: Proposal, occasion: ReachedOccasion, at: Instant): MailRequest {
  const { number } = proposal.assignment;
  const month = Number(occasion.month?.slice(5));
  const dueOn = dateInMail(occasion.dueOn);
  const morning = instantAt(occasion.on, proposal.policy.mail.digestAt);
  const notBefore = at > morning ? at : morning;
  return request(proposal, 'progressAsked', `monthly/${occasion.month ?? ''}`, ['officer'], notBefore, {
    subject: fill(MAILS.progressSubject, { number, month, dueOn }),
    blocks: [
      paragraph(MAILS.progressBody, {
        ...words(proposal),
        month,
        dueOn,
        weekday: chineseWeekday(occasion.dueOn),
      }),
      paragraph(MAILS.progressState, {
        stageName: STAGES[stageOf(proposal)].name,
        replyDue: dateInMail(proposal.plan.due.dueOn),
      }),
    ],
    footer: footer(proposal, '经办人'),
  });
}

function request(
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

function words(proposal: Proposal) {
  return {
    number: proposal.assignment.number,
    titleShort: titleShort(proposal),
    roleName: ROLE_NAMES[proposal.assignment.role],
  };
}

function paragraph(template: string, values: Readonly<Record<string, string | number>>): MailBlock {
  return { type: 'paragraph', text: fill(template, values) };
}

function footer(proposal: Proposal, roleName: string): readonly string[] {
  return [fill(MAILS.whyMail, { number: proposal.assignment.number, roleName }), MAILS.automatic];
}
