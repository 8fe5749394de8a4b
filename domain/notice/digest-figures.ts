import { laterOf, type CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { Person } from '../office/person.ts';
import { isCoHandled } from '../proposal/co-handling.ts';
import { MEMBERS } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { hasCandidate, hasOverdue } from './digest-lines.ts';

/** Working days without a talk with a member after which a case answered by us counts as silent (pack §1 silentCases). */
export const SILENT_WORKDAYS = 15;

/** The figures that a division head or the supervision office reads first. */
export function officeFigures(
  person: Person,
  cases: readonly Proposal[],
  today: CivilDate,
): readonly string[] {
  if (person.unitKind === 'supervisionOffice') {
    return [
      fill(MAILS.digestOffice, {
        u: cases.filter((each) => hasCandidate(each, 'urgeCandidate')).length,
        v: cases.filter((each) => hasCandidate(each, 'headReportCandidate')).length,
        limit: SILENT_WORKDAYS,
        w: cases.filter((each) => isSilent(each, today)).length,
      }),
    ];
  }
  if (person.post !== 'divisionHead') return [];
  const own = cases.filter((each) => each.division === person.unit && !each.ending);
  const y = own.filter((each) => hasOverdue(each, today)).length;
  return [fill(MAILS.digestDivision, { x: own.length, y })];
}

function isSilent(proposal: Proposal, today: CivilDate): boolean {
  if (isCoHandled(proposal) || proposal.letters.length > 0 || proposal.ending) return false;
  const since = proposal.communications
    .filter((talk) => talk.phase !== 'contactOnly' && MEMBERS.includes(talk.counterpart))
    .map((talk) => talk.occurredOn)
    .reduce(laterOf, proposal.assignment.handOverOn);
  return workdaysBetween(proposal.calendar, since, today) > SILENT_WORKDAYS;
}
