import { daysBetween, earlierOf, laterOf, type CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Milestone } from '../../domain/proposal/view.ts';
import { monthTicks, type MonthTick } from './month-ticks.ts';
import { milestoneState, stateWords, type MilestoneState } from './milestone-state.ts';
import { textWidth } from './text-width.ts';

/** One milestone on its own line of the picture; lengths in the picture's own units. */
export type TimelineRow = {
  readonly id: string;
  readonly title: string;
  readonly state: MilestoneState;
  /** Middle of the line. */
  readonly y: number;
  readonly plannedX: number;
  readonly doneX: number | undefined;
  readonly words: { readonly text: string; readonly from: number; readonly to: number };
};

export type TimelineLayout = {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly rows: readonly TimelineRow[];
  readonly months: readonly MonthTick[];
  /** Absent where the case is over. */
  readonly todayX: number | undefined;
};

export const TIMELINE_SIZES = {
  width: 1280,
  rowHeight: 26,
  top: 52,
  left: 300,
  right: 1250,
  fontSize: 14,
} as const;

const GAP = 14;

/**
 * Puts every milestone on a line of its own, in order of dates, so that no label can lie on another. The words of
 * a line stand right of its marks, or left of them where they would leave the picture.
 */
export function timelineLayout(
  milestones: readonly Milestone[],
  today: CivilDate,
  isOver: boolean,
): TimelineLayout | undefined {
  const dates = milestones.flatMap(({ dueOn, doneOn }) => (doneOn ? [dueOn, doneOn] : [dueOn]));
  const [some] = dates;
  if (some === undefined) return undefined;
  const { width, rowHeight, top, left, right } = TIMELINE_SIZES;
  const shown = isOver ? dates : [...dates, today];
  const first = shown.reduce(earlierOf, some);
  const last = shown.reduce(laterOf, some);
  const span = Math.max(daysBetween(first, last), 1);
  const xOf = (date: CivilDate) => left + ((right - left) * daysBetween(first, date)) / span;
  const ordered = milestones.toSorted((one, other) => daysBetween(other.dueOn, one.dueOn));
  const bottom = top + ordered.length * rowHeight;
  return {
    width,
    height: bottom + 8,
    plot: { left, right, top, bottom },
    rows: ordered.map((milestone, at) => rowOf(milestone, today, top + (at + 0.5) * rowHeight, xOf)),
    months: monthTicks(first, last, xOf),
    todayX: isOver ? undefined : xOf(today),
  };
}

function rowOf(
  milestone: Milestone,
  today: CivilDate,
  y: number,
  xOf: (date: CivilDate) => number,
): TimelineRow {
  const { id, title, dueOn, doneOn } = milestone;
  const state = milestoneState(milestone, today);
  const text = stateWords(milestone, state);
  const plannedX = xOf(dueOn);
  const doneX = doneOn ? xOf(doneOn) : undefined;
  const marks = doneX === undefined ? [plannedX] : [plannedX, doneX];
  const length = textWidth(text, TIMELINE_SIZES.fontSize);
  const after = Math.max(...marks) + GAP;
  const fits = after + length <= TIMELINE_SIZES.width;
  const from = fits ? after : Math.min(...marks) - GAP - length;
  return { id, title, state, y, plannedX, doneX, words: { text, from, to: from + length } };
}
