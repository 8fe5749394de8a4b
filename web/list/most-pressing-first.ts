import type { Light, ProposalLine } from '../../domain/proposal/view.ts';

const ORDER: readonly Light[] = ['overdue', 'dueSoon', 'normal', 'closed'];

/** Overdue first, closed last; within a light by date, then by number. */
export function mostPressingFirst(lines: readonly ProposalLine[]): readonly ProposalLine[] {
  return lines.toSorted(
    (one, other) =>
      ORDER.indexOf(one.light) - ORDER.indexOf(other.light) ||
      compareTexts(one.dueOn, other.dueOn) ||
      compareTexts(one.number, other.number),
  );
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
