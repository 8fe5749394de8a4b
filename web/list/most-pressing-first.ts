import { LIGHTS_BY_URGENCY, type ProposalLine } from '../../domain/proposal/view.ts';

/** Overdue first, closed last; within a light by date, then by number. */
export function mostPressingFirst(lines: readonly ProposalLine[]): readonly ProposalLine[] {
  return lines.toSorted(
    (one, other) =>
      LIGHTS_BY_URGENCY.indexOf(one.light) - LIGHTS_BY_URGENCY.indexOf(other.light) ||
      compareTexts(one.dueOn, other.dueOn) ||
      compareTexts(one.number, other.number),
  );
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
