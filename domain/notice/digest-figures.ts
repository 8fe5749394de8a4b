import { laterOf, type CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import { isOfSupervisionOffice, type Person } from '../office/person.ts';
import { isCoHandled } from '../proposal/co-handling.ts';
import { MEMBERS } from '../proposal/facts.ts';
import { lightOf } from '../proposal/light.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { MAILS } from '../wording/mails.ts';
import { isCandidate } from './digest-candidates.ts';
import type { DigestMorning } from './digest-morning.ts';
import { paragraph, type MailBlock } from './mail.ts';

/** The figures that a division head or the supervision office reads first. */
export function officeFigures(
  person: Person,
  { cases, rules }: Pick<DigestMorning, 'cases' | 'rules'>,
  today: CivilDate,
): readonly MailBlock[] {
  if (isOfSupervisionOffice(person)) {
    const limit = rules.silentWorkdays;
    return [
      paragraph(MAILS.digestOffice, {
        u: cases.filter((each) => isCandidate(each, 'urgeCandidate')).length,
        v: cases.filter((each) => isCandidate(each, 'headReportCandidate')).length,
        limit,
        w: cases.filter((each) => workdaysOfSilence(each, today) > limit).length,
      }),
    ];
  }
  if (person.post !== 'divisionHead') return [];
  const own = cases.filter((each) => each.division === person.unit && !each.ending);
  const y = own.filter((each) => lightOf(each, today, rules) === 'overdue').length;
  return [paragraph(MAILS.digestDivision, { x: own.length, y })];
}

/** Working days without a talk with a member on an unanswered case of ours (pack §1 silentCases); 0 on every other. */
function workdaysOfSilence(proposal: Proposal, today: CivilDate): number {
  if (isCoHandled(proposal) || proposal.letters.length > 0 || proposal.ending) return 0;
  const since = proposal.communications
    .filter((talk) => talk.phase !== 'contactOnly' && MEMBERS.includes(talk.counterpart))
    .map((talk) => talk.occurredOn)
    .reduce(laterOf, proposal.assignment.handOverOn);
  return workdaysBetween(proposal.calendar, since, today);
}
