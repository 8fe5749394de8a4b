import type { MilestoneState } from './milestone-state.ts';

/** The mark of a milestone: a disc with a tick, a disc, a square, a ring; told apart in black and white too. */
export function Mark({
  state,
  x,
  y,
}: {
  readonly state: MilestoneState;
  readonly x: number;
  readonly y: number;
}) {
  switch (state) {
    case 'done':
      return (
        <>
          <circle class="mark-done" cx={x} cy={y} r={8} />
          <path class="tick" d={`M${x - 4} ${y}l3 3.5l5 -6.5`} />
        </>
      );
    case 'due':
      return <circle class="mark-due" cx={x} cy={y} r={7} />;
    case 'overdue':
      return <rect class="mark-overdue" x={x - 7} y={y - 7} width={14} height={14} />;
    case 'passed':
      return <circle class="mark-passed" cx={x} cy={y} r={6} />;
  }
}
