import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { Person, PersonId } from '../office/person.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import type { AddressedLine, DigestSection } from './digest-line.ts';
import { caseWords } from './mail-words.ts';
import { peopleFor } from './recipients.ts';
import { standingRungs, type Candidate } from './standing-rungs.ts';

const SECTIONS: readonly (readonly [Candidate, DigestSection])[] = [
  ['urgeCandidate', 'urge'],
  ['headReportCandidate', 'headReport'],
];

/**
 * Suggestions to the supervision office, which alone decides whether a notice goes out. A leader in charge is told of a
 * report suggested only where the office's rules let that happen by itself.
 */
export function candidateLines(
  proposal: Proposal,
  { people, rules }: { readonly people: readonly Person[]; readonly rules: SupervisionRule },
  today: CivilDate,
): readonly AddressedLine[] {
  const office = peopleFor(proposal, ['supervisionOffice'], people).map(({ id }) => id);
  return SECTIONS.flatMap(([rung, section]) => {
    const [work] = standingRungs(proposal, rung, today);
    if (!work) return [];
    const text = fill(MAILS.digestCandidateLine, {
      ...caseWords(proposal),
      division: proposal.division ?? '',
      step: work.title,
      dueOn: formatChineseDate(work.dueOn),
    });
    const { assignment, plan, calendar } = proposal;
    const weight = {
      regulated: work.dueOn === plan.due.dueOn,
      key: assignment.keyKind !== undefined,
      late: work.dueOn < today ? workdaysBetween(calendar, work.dueOn, today) : 0,
      dueOn: work.dueOn,
      number: assignment.number,
    };
    const leader: readonly PersonId[] =
      section === 'headReport' && rules.autoToLeaders === true && proposal.leaderInCharge
        ? [proposal.leaderInCharge.id]
        : [];
    return [...office, ...leader].map((personId) => ({ section, text, news: true, weight, personId }));
  });
}

/** Whether a rung of the ladder stands in the record for a case's open work. */
export function isCandidate(proposal: Proposal, rung: Candidate, today: CivilDate): boolean {
  return standingRungs(proposal, rung, today).length > 0;
}
