import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { ProposalView } from '../../domain/proposal/view.ts';
import { fill } from '../../domain/wording/fill.ts';
import { dateText, shortDate } from '../layout/dates.ts';
import { Mark } from './mark.tsx';
import { TIMELINE_SIZES, timelineLayout, type TimelineLayout, type TimelineRow } from './timeline-layout.ts';
import { TIMELINE } from './timeline-words.ts';

/** The milestones of a case over time; shapes and words tell done, due and overdue apart, colour only helps. */
export function Timeline({ view, today }: { readonly view: ProposalView; readonly today: CivilDate }) {
  const layout = timelineLayout(view.milestones, today, view.light === 'closed');
  if (!layout) return null;
  const { width, height, rows } = layout;
  const label = fill(TIMELINE.label, { number: view.number, today: dateText(today) });
  return (
    <figure class="timeline">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={label}
        font-size={TIMELINE_SIZES.fontSize}
      >
        <Stripes layout={layout} />
        <Months layout={layout} />
        {layout.todayX === undefined ? null : <Today x={layout.todayX} layout={layout} date={today} />}
        {rows.map((row) => (
          <Row row={row} />
        ))}
      </svg>
      <figcaption>{TIMELINE.legend}</figcaption>
    </figure>
  );
}

function Stripes({ layout: { rows, width } }: { readonly layout: TimelineLayout }) {
  const height = TIMELINE_SIZES.rowHeight;
  const every2nd = rows.filter((_row, at) => at % 2 === 1);
  return (
    <>
      {every2nd.map(({ y }) => (
        <rect class="stripe" x={0} y={y - height / 2} width={width} height={height} />
      ))}
    </>
  );
}

function Months({ layout: { months, plot } }: { readonly layout: TimelineLayout }) {
  return (
    <>
      <line class="axis" x1={plot.left} x2={plot.right} y1={plot.top} y2={plot.top} />
      {months.map(({ x, label }) => (
        <>
          <line class="month" x1={x} x2={x} y1={plot.top - 6} y2={plot.bottom} />
          {label ? (
            <text class="month-name" x={x} y={plot.top - 10} text-anchor="middle">
              {label}
            </text>
          ) : null}
        </>
      ))}
    </>
  );
}

function Today({ x, layout: { plot }, date }: { x: number; layout: TimelineLayout; date: CivilDate }) {
  return (
    <>
      <line class="today" x1={x} x2={x} y1={22} y2={plot.bottom} />
      <text
        class="today-name"
        x={Math.min(Math.max(x, plot.left), plot.right - 20)}
        y={16}
        text-anchor="middle"
      >
        {fill(TIMELINE.today, { date: shortDate(date) })}
      </text>
    </>
  );
}

function Row({ row }: { readonly row: TimelineRow }) {
  const { y, title, state, plannedX, doneX, words } = row;
  const isMoved = doneX !== undefined && doneX !== plannedX;
  return (
    <g class={`milestone milestone-${state}`}>
      <text class="name" x={TIMELINE_SIZES.left - 16} y={y + 5} text-anchor="end">
        {title}
      </text>
      {isMoved ? <line class="moved" x1={plannedX} x2={doneX} y1={y} y2={y} /> : null}
      {isMoved ? <Mark state="passed" x={plannedX} y={y} /> : null}
      <Mark state={state} x={doneX ?? plannedX} y={y} />
      <text class="words" x={words.from} y={y + 5}>
        {words.text}
      </text>
    </g>
  );
}
