import { addDays, civilDate, laterOf, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkdays, onOrAfter, workdaysBetween } from '../calendar/working-days.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { MonthlyRule } from '../policy/policy.ts';
import { isOfEdition } from '../policy/rules-edition.ts';
import { reportsMonthly } from './co-handling.ts';
import type { ReachedOccasion } from './facts.ts';
import type { Proposal } from './proposal.ts';

/** Reports are asked for in so many months at most, longer than any term with its extension. */
const MONTHS_AHEAD = 24;

/** One month's report: when it is asked for and when it is due. */
export type MonthlyTerm = { readonly month: string; readonly askedOn: CivilDate; readonly dueOn: CivilDate };

/** The reports that a key proposal owes from hand-over on, or from when it came to owe them, until its reply; oldest first. */
export function monthlyTerms(proposal: Proposal): readonly MonthlyTerm[] {
  const rule = monthlyRule(proposal);
  if (!rule) return [];
  const { calendar, reportsSince: since = proposal.assignment.handOverOn } = proposal;
  const until = proposal.letters.at(0)?.issuedOn.slice(0, 7);
  const terms: MonthlyTerm[] = [];
  let month = firstMonth(since, rule, calendar);
  for (let ahead = 0; ahead < MONTHS_AHEAD && (until === undefined || month <= until); ahead += 1) {
    const requestDay = String(rule.requestDay).padStart(2, '0');
    const planned = onOrAfter(calendar, civilDate(`${month}-${requestDay}`));
    const asked = askedFor(proposal, month);
    const askedOn = asked?.on ?? planned;
    const dueOn = addWorkdays(calendar, askedOn, rule.dueWorkdays);
    terms.push({ month, askedOn, dueOn: asked ? dueAsTold(proposal, asked, dueOn) : dueOn });
    month = nextMonth(month);
  }
  return terms;
}

/** A case after what may have made it one that reports: of the months before nobody asks for a report. */
export function withReportsSince(after: Proposal, before: Proposal, on: CivilDate | undefined): Proposal {
  const begins = monthlyRule(before) === undefined && monthlyRule(after) !== undefined;
  return begins && on !== undefined && isOfEdition(before.policy, 2) ? { ...after, reportsSince: on } : after;
}

function monthlyRule(proposal: Proposal): MonthlyRule | undefined {
  return reportsMonthly(proposal) ? proposal.policy.monthly : undefined;
}

/** The reports of an unanswered case that have been asked for and not given, the oldest first; the reply settles them. */
export function owedReports(proposal: Proposal): readonly MonthlyTerm[] {
  const asked = new Set(
    proposal.reached
      .filter((occasion) => occasion.rung === 'monthlyRequest')
      .map((occasion) => occasion.month),
  );
  return reportsToCome(proposal).filter((term) => asked.has(term.month));
}

/** The reports of an unanswered case that have not been given, whether or not they have been asked for yet. */
export function reportsToCome(proposal: Proposal): readonly MonthlyTerm[] {
  if (proposal.ending || proposal.letters.length > 0) return [];
  return monthlyTerms(proposal).filter((term) => !isReported(proposal, term.month));
}

/** Requests for reports and what follows when they stay away. */
export function monthlyOccasions(proposal: Proposal): readonly ReachedOccasion[] {
  const rule = proposal.policy.monthly;
  if (!rule || proposal.letters.length > 0) return [];
  return monthlyTerms(proposal)
    .filter((term) => !isReported(proposal, term.month))
    .flatMap(({ month, askedOn, dueOn }) => {
      const after = (workdays: number) => addWorkdays(proposal.calendar, dueOn, workdays);
      return [
        { key: `monthly/${month}/request`, rung: 'monthlyRequest' as const, month, dueOn, on: askedOn },
        {
          key: `monthly/${month}/late`,
          rung: 'monthlyLate' as const,
          month,
          dueOn,
          on: after(rule.lateWorkdays),
        },
        {
          key: `monthly/${month}/urge`,
          rung: 'urgeCandidate' as const,
          month,
          dueOn,
          on: after(rule.urgeWorkdays),
        },
      ];
    });
}

/** The month of a year of 'YYYY-MM', from 1. */
export function monthNumber(month: string): number {
  return Number(month.slice(5));
}

function askedFor({ reached }: Proposal, month: string): ReachedOccasion | undefined {
  return reached.find((occasion) => occasion.rung === 'monthlyRequest' && occasion.month === month);
}

/** A newer calendar gives a report that was asked for more time, never less; one that is in was due as it was. */
function dueAsTold(
  proposal: Proposal,
  { month = '', dueOn: told }: ReachedOccasion,
  dueOn: CivilDate,
): CivilDate {
  return isReported(proposal, month) ? told : laterOf(told, dueOn);
}

function isReported(proposal: Proposal, month: string): boolean {
  return proposal.progress.some((report) => report.month === month);
}

function firstMonth(since: CivilDate, rule: MonthlyRule, calendar: WorkingCalendar): string {
  const month = since.slice(0, 7);
  const lastDay = endOfMonth(month);
  return workdaysBetween(calendar, since, lastDay) >= rule.firstMonthWorkdays ? month : nextMonth(month);
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), monthNumber(month)];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function endOfMonth(month: string): CivilDate {
  return addDays(civilDate(`${nextMonth(month)}-01`), -1);
}
