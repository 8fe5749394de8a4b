import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { Person } from '../office/person.ts';
import type { Rung } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { openSteps } from '../proposal/step-facts.ts';
import { runningPause } from '../proposal/term-facts.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import type { AddressedLine, DigestSection } from './digest-line.ts';
import { openWork, reachedFor, type DigestWork } from './digest-work.ts';
import { caseWords } from './mail-words.ts';
import { peopleFor } from './recipients.ts';

type Candidate = Extract<Rung, 'urgeCandidate' | 'headReportCandidate'>;

const SECTIONS: readonly (readonly [Candidate, DigestSection])[] = [
  ['urgeCandidate', 'urge'],
  ['headReportCandidate', 'headReport'],
];

/** Suggestions to the supervision office; it alone decides whether a notice goes out. */
export function candidateLines(
  proposal: Proposal,
  people: readonly Person[],
  today: CivilDate,
): readonly AddressedLine[] {
  const office = peopleFor(proposal, ['supervisionOffice'], people);
  return SECTIONS.flatMap(([rung, section]) => {
    const work = suggested(proposal, rung, today);
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
    return office.map(({ id }) => ({ section, text, news: true, weight, personId: id }));
  });
}

/** Whether a rung of the ladder stands in the record for a case's open work. */
export function isCandidate(proposal: Proposal, rung: Candidate, today: CivilDate): boolean {
  return suggested(proposal, rung, today) !== undefined;
}

type Work = Pick<DigestWork, 'mark' | 'title' | 'dueOn'>;

/**
 * The first open work of a case whose term runs on which a rung stands in the record; a review counts before its turn,
 * too.
 */
function suggested(proposal: Proposal, rung: Candidate, today: CivilDate): Work | undefined {
  if (runningPause(proposal)) return undefined;
  const steps = openSteps(proposal).map(({ id, title, dueOn }) => ({ mark: id, title, dueOn }));
  return [...steps, ...openWork(proposal)].find((work) =>
    reachedFor(proposal, work).some(
      (occasion) => occasion.rung === rung && stillHolds(proposal, work, occasion.dueOn, today),
    ),
  );
}

/** A rung holds for the day that it was reached for: the work's own or, at a checkpoint, the regulated one. */
function stillHolds({ plan }: Proposal, work: Work, day: CivilDate, today: CivilDate): boolean {
  return work.dueOn < today || day === work.dueOn || day === plan.due.dueOn;
}
