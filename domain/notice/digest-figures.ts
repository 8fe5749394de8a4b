import type { CivilDate } from '../calendar/civil-date.ts';
import { isOfSupervisionOffice, type Person } from '../office/person.ts';
import { lightOf } from '../proposal/light.ts';
import { silentCases } from '../report/silent-cases.ts';
import { MAILS } from '../wording/mails.ts';
import { isCandidate } from './digest-candidates.ts';
import type { DigestMorning } from './digest-morning.ts';
import { unreachedPeople } from './mail-troubles.ts';
import { paragraph, type MailBlock } from './mail.ts';

/** The figures that a division head or the supervision office reads first. */
export function officeFigures(
  person: Person,
  morning: Pick<DigestMorning, 'cases' | 'rules' | 'people' | 'mailTroubles' | 'urgedToday'>,
  today: CivilDate,
): readonly MailBlock[] {
  const { cases, rules } = morning;
  if (isOfSupervisionOffice(person)) {
    const limit = rules.silentWorkdays;
    return [
      paragraph(MAILS.digestOffice, {
        u: cases.filter((each) => isCandidate(each, 'urge', morning, today)).length,
        v: cases.filter((each) => isCandidate(each, 'headReport', morning, today)).length,
        limit,
        w: silentCases(cases, today, limit).length,
        z: unreachedPeople(morning).length,
      }),
    ];
  }
  if (person.post !== 'divisionHead') return [];
  const own = cases.filter((each) => each.division === person.unit && !each.ending);
  const y = own.filter((each) => lightOf(each, today, rules) === 'overdue').length;
  return [paragraph(MAILS.digestDivision, { x: own.length, y })];
}
