import { isOfSupervisionOffice, type Person } from '../office/person.ts';
import { monthNumber } from '../proposal/monthly.ts';
import { COMPILATION } from '../wording/compilations.ts';
import { fill } from '../wording/fill.ts';
import type { AddressedLine } from './digest-line.ts';

/** The latest compilation that waits for its release, told to the supervision office until it is released. */
export function compilationLines(
  unreleased: readonly string[],
  people: readonly Person[],
): readonly AddressedLine[] {
  const month = unreleased.at(-1);
  if (month === undefined) return [];
  const text = fill(COMPILATION.digestLine, { month: monthNumber(month) });
  return people
    .filter(isOfSupervisionOffice)
    .map(({ id }) => ({ section: 'review', text, news: true, personId: id }));
}
