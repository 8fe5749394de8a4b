import { chineseWeekday, formatChineseDate } from '../calendar/chinese-dates.ts';
import { civilDateAt, type Instant } from '../calendar/instant.ts';
import { openContributions, type Contribution } from '../proposal/contribution-facts.ts';
import type { ReachedOccasion } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { RESPONSIBLE_NAMES } from '../wording/parties.ts';
import { MAILS } from '../wording/mails.ts';
import { fill } from '../wording/fill.ts';
import { CONTACT_PLACE } from './contact.ts';
import { caseRequest } from './case-request.ts';
import { linkUntil } from './link-until.ts';
import { caseWords } from './mail-words.ts';
import { paragraph, type MailRequest } from './mail.ts';

/** To each unit outside that was asked for its word: by when, and a link by which to give it. */
export function contributionsAskedMails(
  proposal: Proposal,
  asked: readonly Pick<Contribution, 'no'>[],
  at: Instant,
): readonly MailRequest[] {
  const numbers = asked.map(({ no }) => no);
  return awaited(proposal)
    .filter(({ no }) => numbers.includes(no))
    .map((each) => mailTo(proposal, each, `contribution/${each.no}`, MAILS.contributionBody, at));
}

/** To a unit whose word was sent back: it is waited for again, by another day. */
export function contributionReturnedMails(
  proposal: Proposal,
  no: number,
  at: Instant,
): readonly MailRequest[] {
  return awaited(proposal)
    .filter((each) => each.no === no)
    .map((each) => {
      const key = `contribution/${no}/returned/${each.returned?.length ?? 0}`;
      return mailTo(proposal, each, key, MAILS.contributionReturnedBody, at);
    });
}

/** To a unit whose word is still waited for; where several reminders come at once, the last of them alone. */
export function contributionReminders(
  proposal: Proposal,
  occasions: readonly ReachedOccasion[],
  at: Instant,
): readonly MailRequest[] {
  const today = civilDateAt(at);
  return awaited(proposal).flatMap((each) => {
    const since = each.returned?.at(-1)?.on ?? each.askedOn;
    const isItsOwn = ({ followUp, rung }: ReachedOccasion) =>
      followUp?.mark === `contribution/${each.no}` && rung === 'dueSoon';
    const reminder = occasions.findLast(
      (occasion) => isItsOwn(occasion) && occasion.on > since && occasion.dueOn >= today,
    );
    return reminder ? [mailTo(proposal, each, reminder.key, MAILS.contributionReminderBody, at)] : [];
  });
}

function awaited(proposal: Proposal): readonly Contribution[] {
  if (proposal.policy.contributions?.mailUnits !== true) return [];
  return openContributions(proposal).filter(({ kind }) => kind === 'outsideUnit');
}

function mailTo(
  proposal: Proposal,
  { from: unit, dueOn, letterNumber }: Contribution,
  keyPart: string,
  body: string,
  at: Instant,
): MailRequest {
  const { number } = proposal.assignment;
  const day = { dueOn: formatChineseDate(dueOn), weekday: chineseWeekday(dueOn) };
  const letter = letterNumber === undefined ? '' : fill(MAILS.contributionLetter, { letterNumber });
  const contact = [proposal.division, proposal.officer?.name].filter((each) => each !== undefined).join(' ');
  const mail = caseRequest(proposal, 'contributionAsked', keyPart, [], at, {
    subject: fill(MAILS.contributionSubject, { number, dueOn: day.dueOn }),
    addressee: unit,
    blocks: [
      paragraph(body, { ...caseWords(proposal), ...day, letter }),
      {
        type: 'link',
        text: MAILS.contributionLink,
        grant: { purpose: 'contribute', number, unit, until: linkUntil(proposal.calendar, dueOn) },
      },
      paragraph(MAILS.contributionContact, { contact: contact || RESPONSIBLE_NAMES.supervisionOffice }),
    ],
    footer: unitFooter(number),
  });
  return { ...mail, toUnit: unit };
}

/** What comes next in our own house is nothing to a unit outside. */
function unitFooter(number: string): readonly string[] {
  const values = { number, roleName: MAILS.toUnit, rule: MAILS.ruleContribution, contact: CONTACT_PLACE };
  return [fill(MAILS.whyMailUnit, values), MAILS.automatic];
}
