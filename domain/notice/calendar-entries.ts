import type { CivilDate } from '../calendar/civil-date.ts';
import type { OnDuty } from '../office/person.ts';
import type { PlannedStep } from '../plan/plan.ts';
import type { Recipient } from '../policy/policy.ts';
import { followUps } from '../proposal/follow-ups.ts';
import { monthNumber, owedReports } from '../proposal/monthly.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { roundsBefore } from '../proposal/round-facts.ts';
import { openSteps } from '../proposal/step-facts.ts';
import { runningPause } from '../proposal/term-facts.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { FOLLOW_UP_NAMES } from '../wording/terms.ts';
import { caseWords } from './mail-words.ts';
import { peopleFor } from './recipients.ts';

/** A day in somebody's calendar. */
export type CalendarEntry = {
  /** The same for the same milestone whatever its date. */
  readonly uid: string;
  /** Grows with whatever happens to the case, and so with each change of the date. */
  readonly sequence: number;
  readonly on: CivilDate;
  readonly title: string;
  readonly cancelled: boolean;
};

/** The open milestones of a case that are of a place's making. */
export function milestoneEntries(proposal: Proposal, place: Recipient): readonly CalendarEntry[] {
  return stepsOf(proposal, place).map((step) => stepEntry(proposal, step));
}

/** Milestones that were a place's to make and that the case as it is now does not have any more. */
export function fallenAway(before: Proposal, after: Proposal, place: Recipient): readonly CalendarEntry[] {
  const kept = new Set(stepsOf(after, place).map((step) => uidOf(after, step.id)));
  return stepsOf(before, place)
    .filter((step) => !kept.has(uidOf(before, step.id)) && after.done[step.id] === undefined)
    .map((step) => ({ ...stepEntry(before, step), sequence: after.revision, cancelled: true }));
}

/** What a person has ahead in open cases: milestones, reports asked for, and what is owed beside the plan. */
export function entriesOf(
  person: Pick<OnDuty, 'id'>,
  cases: readonly Proposal[],
  people: readonly OnDuty[],
): readonly CalendarEntry[] {
  return cases.flatMap((proposal) =>
    ownable(proposal)
      .filter(({ to }) => peopleFor(proposal, to, people).some(({ id }) => id === person.id))
      .map(({ entry }) => entry),
  );
}

type Ownable = { readonly to: readonly Recipient[]; readonly entry: CalendarEntry };

function ownable(proposal: Proposal): readonly Ownable[] {
  if (runningPause(proposal)) return [];
  const { remind } = proposal.policy;
  const steps = openSteps(proposal).map((step) => ({
    to: remind[step.responsible],
    entry: stepEntry(proposal, step),
  }));
  const reports = owedReports(proposal).map(({ month, dueOn }) => ({
    to: remind.officer,
    entry: entryOf(proposal, month, fill(MAILS.monthlyStep, { month: monthNumber(month) }), dueOn),
  }));
  const owed = followUps(proposal).map(({ mark, kind, dueOn }) => ({
    to: remind.officer,
    entry: entryOf(proposal, mark, FOLLOW_UP_NAMES[kind], dueOn),
  }));
  return [...steps, ...reports, ...owed];
}

function stepsOf(proposal: Proposal, place: Recipient): readonly PlannedStep[] {
  if (runningPause(proposal)) return [];
  return openSteps(proposal).filter(({ responsible }) => proposal.policy.remind[responsible].includes(place));
}

function stepEntry(proposal: Proposal, { id, title, dueOn }: PlannedStep): CalendarEntry {
  return entryOf(proposal, id, title, dueOn);
}

function entryOf(proposal: Proposal, mark: string, step: string, on: CivilDate): CalendarEntry {
  return {
    uid: uidOf(proposal, mark),
    sequence: proposal.revision,
    on,
    title: fill(MAILS.calendarTitle, { ...caseWords(proposal), step }),
    cancelled: false,
  };
}

/** Of office, number, step and round: another round has milestones of its own. */
function uidOf(proposal: Proposal, mark: string): string {
  const { office, number } = proposal.assignment;
  const parts = [office, number, mark, String(roundsBefore(proposal) + 1)];
  return `${parts.map(encodeURIComponent).join('/')}@duban`;
}
