import type { CivilDate } from '../calendar/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { openSteps } from './step-facts.ts';
import type { Proposal } from './proposal.ts';
import { isNewerFor, replannedOn } from './take-calendar.ts';

/** A step as it would move. */
export type PreviewedMove = { readonly step: string; readonly from: CivilDate; readonly to: CivilDate };

/** What a calendar would do to one case. */
export type PreviewedCase = {
  readonly number: string;
  readonly title: string;
  /** The regulated date, which stands. */
  readonly dueOn: CivilDate;
  readonly moves: readonly PreviewedMove[];
  /** Open steps whose dates were provisional and would no longer be. */
  readonly firm: readonly string[];
  /** Working days that the plan would lack where it has fitted so far. */
  readonly shortWorkdays?: number;
};

/** What a calendar would do to an office's open cases. */
export type CalendarPreview = {
  readonly open: number;
  /** Cases that would take it, in the order in which they were given. */
  readonly concerned: readonly PreviewedCase[];
};

/** What would move, for which cases, before anything moves. */
export function previewCalendar(
  proposals: readonly Proposal[],
  calendar: WorkingCalendar,
  today: CivilDate,
): CalendarPreview {
  const open = proposals.filter((proposal) => !proposal.ending);
  const concerned = open.filter((proposal) => isNewerFor(proposal, calendar, today));
  return { open: open.length, concerned: concerned.map((each) => previewed(each, calendar, today)) };
}

function previewed(proposal: Proposal, calendar: WorkingCalendar, today: CivilDate): PreviewedCase {
  const { number, title } = proposal.assignment;
  const { plan, moves } = replannedOn(proposal, calendar, today);
  const planned = new Map(plan.steps.map((step) => [step.id, step]));
  const firm = openSteps(proposal).filter((step) => step.provisional && !planned.get(step.id)?.provisional);
  const { feasibility } = plan;
  return {
    number,
    title,
    dueOn: plan.due.dueOn,
    moves: moves.map(({ step, from, to }) => ({ step: planned.get(step)?.title ?? step, from, to })),
    firm: firm.map((step) => step.title),
    ...(proposal.plan.feasibility.fits && !feasibility.fits
      ? { shortWorkdays: feasibility.shortWorkdays }
      : {}),
  };
}
