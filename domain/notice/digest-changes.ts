import type { PersonId } from '../office/person.ts';
import type { Recipient } from '../policy/policy.ts';
import type { CaseEntry } from '../proposal/case-entry.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { CHANGES } from '../wording/changes.ts';
import { fill } from '../wording/fill.ts';
import { changeOf } from './change-words.ts';
import type { AddressedLine } from './digest-line.ts';
import type { DigestMorning } from './digest-morning.ts';
import { caseWords } from './mail-words.ts';
import { peopleFor } from './recipients.ts';

/** Changes of one case that a line names, the last ones; all are counted. */
const MOST_CHANGES = 3;

/** One line a case and person for all that others have done to it since the morning before. */
export function changeLines({
  cases,
  people,
  happened,
}: Pick<DigestMorning, 'cases' | 'people' | 'happened'>): readonly AddressedLine[] {
  const byCase = entriesByCase(happened);
  return cases.flatMap((proposal) => {
    const entries = byCase.get(proposal.assignment.number) ?? [];
    if (proposal.ending || entries.length === 0) return [];
    const told = new Map<PersonId, string[]>();
    for (const { event, actor } of entries) {
      const change = changeOf(event, proposal);
      if (!change) continue;
      for (const { id } of peopleFor(proposal, filled(proposal, change.to), people)) {
        if (id !== actor?.id) told.set(id, [...(told.get(id) ?? []), change.text]);
      }
    }
    return [...told].map(([personId, changes]) => lineOf(proposal, personId, [...new Set(changes)]));
  });
}

/** The record's lines of each case, in their order. */
function entriesByCase(happened: readonly CaseEntry[]): ReadonlyMap<string, readonly CaseEntry[]> {
  const byCase = new Map<string, CaseEntry[]>();
  for (const entry of happened) {
    const entries = byCase.get(entry.number) ?? [];
    entries.push(entry);
    byCase.set(entry.number, entries);
  }
  return byCase;
}

function lineOf(proposal: Proposal, personId: PersonId, changes: readonly string[]): AddressedLine {
  const named = changes.slice(-MOST_CHANGES).join('；');
  const more = changes.length > MOST_CHANGES;
  const { number, keyKind } = proposal.assignment;
  return {
    section: 'changes',
    text: fill(CHANGES.line, {
      ...caseWords(proposal),
      changes: more ? fill(CHANGES.more, { named, n: changes.length }) : named,
    }),
    news: true,
    weight: { regulated: false, key: keyKind !== undefined, late: 0, number },
    personId,
  };
}

/** Of a place that nobody has been given yet nobody need be told in its stead. */
function filled({ officer, division }: Proposal, to: readonly Recipient[]): readonly Recipient[] {
  return to.filter((place) =>
    place === 'officer' ? officer !== undefined : place !== 'divisionHead' || division !== undefined,
  );
}
