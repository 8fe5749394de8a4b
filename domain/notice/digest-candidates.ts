import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import type { AddressedLine } from './digest-line.ts';
import type { DigestMorning } from './digest-morning.ts';
import { leadersInCharge } from './head-report.ts';
import { caseWords } from './mail-words.ts';
import { peopleFor } from './recipients.ts';
import {
  CANDIDATE_OF,
  standingRungs,
  SUGGESTED_KINDS,
  type StandingRung,
  type SuggestedKind,
} from './standing-rungs.ts';
import { standingUrge } from './urge-conditions.ts';

type Morning = Pick<DigestMorning, 'people' | 'rules' | 'urgedToday'>;

/**
 * Suggestions to the supervision office, which decides whether a notice goes out unless its rules let it go out at once. A
 * leader in charge is told of a report suggested only where the office's rules let that happen by itself.
 */
export function candidateLines(
  proposal: Proposal,
  morning: Morning,
  today: CivilDate,
): readonly AddressedLine[] {
  const { people, rules } = morning;
  const office = peopleFor(proposal, ['supervisionOffice'], people).map(({ id }) => id);
  return SUGGESTED_KINDS.flatMap((section) => {
    const [work] = suggestedWork(proposal, section, morning, today);
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
    const isToldToLeaders = section === 'headReport' && rules.autoToLeaders === true;
    const leaders = isToldToLeaders ? leadersInCharge(proposal, people).map(({ id }) => id) : [];
    return [...office, ...leaders].map((personId) => ({ section, text, news: true, weight, personId }));
  });
}

/** Whether a morning's mail suggests a notice over a case. */
export function isCandidate(
  proposal: Proposal,
  kind: SuggestedKind,
  morning: Pick<Morning, 'urgedToday'>,
  today: CivilDate,
): boolean {
  return suggestedWork(proposal, kind, morning, today).length > 0;
}

/** Urging is not suggested in a mail while an urge notice over the case stands against it; the desk shows it all along. */
function suggestedWork(
  proposal: Proposal,
  kind: SuggestedKind,
  { urgedToday }: Pick<Morning, 'urgedToday'>,
  today: CivilDate,
): readonly StandingRung[] {
  const isUrged =
    kind === 'urge' &&
    (urgedToday.has(proposal.assignment.number) || standingUrge(proposal, today) !== undefined);
  return isUrged ? [] : standingRungs(proposal, CANDIDATE_OF[kind], today);
}
