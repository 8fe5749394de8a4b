import type { PersonId } from '../office/person.ts';
import type { Recipient } from '../policy/policy.ts';
import type { CalendarTaking } from '../proposal/calendar-facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { plannedStep } from '../proposal/step-facts.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import type { AddressedLine } from './digest-line.ts';
import type { DigestMorning } from './digest-morning.ts';
import { shortDate } from './change-words.ts';
import { peopleFor } from './recipients.ts';

/** Whose dates they are. */
const TOLD: readonly Recipient[] = ['officer', 'divisionHead'];

/** Cases named in one line; the others are counted. */
const MOST_NAMED = 10;

/** One line a person for all cases whose dates a newer calendar has moved since the morning before. */
export function calendarChanges({
  cases,
  people,
  since,
}: Pick<DigestMorning, 'cases' | 'people' | 'since'>): readonly AddressedLine[] {
  const told = new Map<PersonId, { readonly papers: Set<string>; readonly moved: string[] }>();
  for (const proposal of cases) {
    const takings = (proposal.calendarTakings ?? []).filter(
      ({ at, moves }) => moves.length > 0 && (since === undefined || at > since),
    );
    if (proposal.ending || takings.length === 0) continue;
    for (const { id } of peopleFor(proposal, TOLD, people)) {
      const own = told.get(id) ?? { papers: new Set(), moved: [] };
      for (const { papers } of takings) for (const paper of papers) own.papers.add(paper);
      own.moved.push(movedCase(proposal, takings));
      told.set(id, own);
    }
  }
  return [...told].map(([personId, { papers, moved }]) => {
    const named = moved.slice(0, MOST_NAMED).join('；');
    const text = fill(MAILS.digestCalendarLine, {
      n: moved.length,
      papers: [...papers].join('、'),
      cases: moved.length > MOST_NAMED ? fill(MAILS.digestCalendarMore, { cases: named }) : named,
    });
    return { section: 'changes', text, news: true, personId };
  });
}

function movedCase(proposal: Proposal, takings: readonly CalendarTaking[]): string {
  const moves = takings.flatMap((taking) => taking.moves);
  const first = moves[0];
  const step = first && plannedStep(proposal, first.step);
  return fill(MAILS.digestCalendarCase, {
    number: proposal.assignment.number,
    step: step?.title ?? first?.step ?? '',
    from: first ? shortDate(first.from) : '',
    to: first ? shortDate(first.to) : '',
    k: moves.length,
  });
}
