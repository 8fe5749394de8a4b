import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  laterOf,
  yearOf,
  type CivilDate,
} from '../calendar/civil-date.ts';
import { onOrBefore } from '../calendar/working-days.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { TermRule } from '../policy/policy.ts';
import { grantedExtensions, type Extension, type TermFacts } from '../proposal/term-facts.ts';
import type { DueDate } from './plan.ts';

/**
 * The regulated due date: the hand-over paper's own, or the term counted from hand-over; the last extension that was
 * granted sets it anew, and the days of pauses that whoever asked for it did not know come on top.
 */
export function dueDate(
  term: TermRule,
  handOverOn: CivilDate,
  given: CivilDate | undefined,
  calendar: WorkingCalendar,
  facts: TermFacts = {},
): DueDate {
  const extension = grantedExtensions(facts).at(-1);
  const pausedDays = daysPaused(facts, extension);
  const dueOn = addDays(extension?.newDueOn ?? given ?? endOfTerm(term, handOverOn), pausedDays);
  return {
    dueOn,
    planBase: onOrBefore(calendar, dueOn),
    handOverOn,
    source: given === undefined ? sourceOf(term) : { from: 'assignment' },
    ...(extension ? { extendedOn: extension.decision?.on ?? extension.requestedOn } : {}),
    ...(pausedDays > 0 ? { pausedDays } : {}),
    provisional: dueOn > calendar.knownThrough || handOverOn < calendar.knownFrom,
  };
}

/** The last day of a term, before anything moved it. */
export function endOfTerm(term: TermRule, handOverOn: CivilDate): CivilDate {
  if ('months' in term) return addMonths(handOverOn, term.months);
  const inYear = (year: number) => civilDate(`${year}-${term.fixedOn}`);
  const thisYear = inYear(yearOf(handOverOn));
  return thisYear > handOverOn ? thisYear : inYear(yearOf(handOverOn) + 1);
}

function sourceOf(term: TermRule): DueDate['source'] {
  return 'months' in term
    ? { from: 'policy', months: term.months }
    : { from: 'policy', fixedOn: term.fixedOn };
}

/** Calendar days on which the term stood still and which the extension does not hold already. */
function daysPaused({ pauses = [] }: TermFacts, extension: Extension | undefined): number {
  const { pausesAfter } = extension ?? {};
  const since = pausesAfter === undefined ? extension?.decision?.on : undefined;
  const days = pauses.map(({ from, until }) => {
    if (until === undefined || (pausesAfter !== undefined && until <= pausesAfter)) return 0;
    return Math.max(daysBetween(since === undefined ? from : laterOf(from, since), until), 0);
  });
  return days.reduce((sum, count) => sum + count, 0);
}
