import type { CivilDate } from '../calendar/civil-date.ts';

/** What makes a line of a morning mail hurt. */
export type LineWeight = {
  /** A date that the bureau itself cannot move (规定期限). */
  readonly regulated: boolean;
  readonly key: boolean;
  /** Working days, 0 while it is not late. */
  readonly late: number;
  /** Absent: without a day. */
  readonly dueOn?: CivilDate;
  readonly number: string;
};

/**
 * The order in which lines stand, what hurts most first: regulated dates, then key proposals, then the later by working
 * days, then the nearer day, one without a day last; equals go by number. Total, so that the same lines are one mail.
 */
export function compareHurt(one: LineWeight, other: LineWeight): number {
  return (
    Number(other.regulated) - Number(one.regulated) ||
    Number(other.key) - Number(one.key) ||
    other.late - one.late ||
    compareTexts(one.dueOn ?? NEVER, other.dueOn ?? NEVER) ||
    compareTexts(one.number, other.number)
  );
}

/** Sorts after every day. */
const NEVER = '~';

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
