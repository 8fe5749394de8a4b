import { laterOf, type CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import { monthlyTerms, type MonthlyTerm } from '../proposal/monthly.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { runningPause } from '../proposal/term-facts.ts';

/**
 * Where a case is with a month's report. `answered`: the reply has settled what was asked for. `paused`: its term stands
 * still, and so does what it owes.
 */
export type ReportState = 'reported' | 'owed' | 'late' | 'answered' | 'paused';

/** A case that was asked for a month's report, or has given it. */
export type MonthlyLine = {
  readonly number: string;
  readonly title: string;
  readonly division: string | undefined;
  readonly officer: string | undefined;
  readonly state: ReportState;
  readonly askedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly reportedOn: CivilDate | undefined;
  /** Working days by which it came, or is, late. */
  readonly lateWorkdays: number;
  /** Since when the ladder suggests urging; only while the report stays away. */
  readonly urgeSince: CivilDate | undefined;
};

/** A month of reports over all cases; `month` is 'YYYY-MM'. */
export type MonthlyRound = {
  readonly month: string;
  readonly lines: readonly MonthlyLine[];
  readonly due: number;
  readonly received: number;
  /** The numbers of the cases whose reports have not come. */
  readonly missing: readonly string[];
  /** Whether every case that is to report has been asked by now. */
  readonly asked: boolean;
  readonly lastDueOn: CivilDate;
};

/** The months of which any case has been asked for a report or has given it, the newest first. */
export function reportedMonths(cases: readonly Proposal[]): readonly string[] {
  const months = cases.flatMap(({ reached, progress }) => [
    ...reached.flatMap(({ rung, month }) =>
      rung === 'monthlyRequest' && month !== undefined ? [month] : [],
    ),
    ...progress.map(({ month }) => month),
  ]);
  return [...new Set(months)].toSorted().toReversed();
}

/** Who owes a month's report, who has given it, who is late; nothing where nobody was asked. */
export function monthlyRound(
  cases: readonly Proposal[],
  month: string,
  today: CivilDate,
): MonthlyRound | undefined {
  const concerned = cases.flatMap((proposal) => {
    const term = monthlyTerms(proposal).find((each) => each.month === month);
    return term ? [{ proposal, term }] : [];
  });
  const lines = concerned.flatMap(({ proposal, term }) => lineOf(proposal, term, today) ?? []);
  const [first, ...others] = lines;
  if (!first) return undefined;
  const missing = lines.filter(({ state }) => state === 'owed' || state === 'late');
  const received = lines.filter(({ state }) => state === 'reported').length;
  return {
    month,
    lines,
    due: received + missing.length,
    received,
    missing: missing.map(({ number }) => number),
    asked: concerned.every(({ proposal, term }) => isOver(proposal) || term.askedOn <= today),
    lastDueOn: others.reduce((last, { dueOn }) => laterOf(last, dueOn), first.dueOn),
  };
}

function lineOf(proposal: Proposal, term: MonthlyTerm, today: CivilDate): MonthlyLine | undefined {
  const { assignment, division, officer, progress, reached, calendar } = proposal;
  const report = progress.find(({ month }) => month === term.month);
  const ofMonth = reached.filter(({ month }) => month === term.month);
  if (!report && !ofMonth.some(({ rung }) => rung === 'monthlyRequest')) return undefined;
  if (!report && proposal.ending && proposal.letters.length === 0) return undefined;
  const state = report ? 'reported' : stateWithout(proposal, term, today);
  const until = report?.reportedOn ?? today;
  const counts = state === 'reported' || state === 'late';
  const urge = state === 'late' ? ofMonth.find(({ rung }) => rung === 'urgeCandidate') : undefined;
  return {
    number: assignment.number,
    title: assignment.title,
    division,
    officer: officer?.name,
    state,
    askedOn: term.askedOn,
    dueOn: term.dueOn,
    reportedOn: report?.reportedOn,
    lateWorkdays: counts && until > term.dueOn ? workdaysBetween(calendar, term.dueOn, until) : 0,
    urgeSince: urge?.on,
  };
}

function stateWithout(proposal: Proposal, { dueOn }: MonthlyTerm, today: CivilDate): ReportState {
  if (proposal.letters.length > 0) return 'answered';
  if (runningPause(proposal)) return 'paused';
  return dueOn < today ? 'late' : 'owed';
}

/** Whether a case is asked for no more. */
function isOver({ ending, letters }: Proposal): boolean {
  return ending !== undefined || letters.length > 0;
}
