import type { HolidayList } from '../../domain/calendar/working-calendar.ts';

/**
 * What bears on a case's dates, as the test that did it knows it; days as 'YYYY-MM-DD'. Nothing here is shared with
 * what the product reckons with: days are walked one by one.
 */
export type DateFacts = {
  readonly handOverOn: string;
  readonly months: number;
  readonly given?: string;
  /** Granted and not taken back, the oldest first. */
  readonly extensions: readonly { readonly newDueOn: string; readonly askedOn: string }[];
  readonly pauses: readonly { readonly from: string; readonly until?: string }[];
  readonly lists: readonly Pick<HolidayList, 'holidays' | 'makeUpWorkdays'>[];
};

/** The regulated day, holiday or not. */
export function dueAfresh(facts: DateFacts): string {
  const extension = facts.extensions.at(-1);
  let due = extension?.newDueOn ?? facts.given ?? monthsLater(facts.handOverOn, facts.months);
  for (const { from, until } of facts.pauses)
    if (until !== undefined && (extension === undefined || until > extension.askedOn))
      for (let day = from; day < until; day = step(day, 1)) due = step(due, 1);
  return due;
}

/** The day so many working days before the last working day of the term. */
export function backAfresh(facts: DateFacts, workdays: number): string {
  let day = dueAfresh(facts);
  while (!isWorked(facts, day)) day = step(day, -1);
  for (let left = workdays; left > 0; left -= 1)
    do day = step(day, -1);
    while (!isWorked(facts, day));
  return day;
}

function isWorked({ lists }: DateFacts, day: string): boolean {
  if (lists.some(({ makeUpWorkdays }) => makeUpWorkdays.some((each) => each === day))) return true;
  if (lists.some(({ holidays }) => holidays.some(({ from, to }) => from <= day && day <= to))) return false;
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function step(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A month without that day ends on its last one. */
function monthsLater(day: string, months: number): string {
  const at = new Date(`${day.slice(0, 8)}01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(Number(day.slice(8)), last));
  return at.toISOString().slice(0, 10);
}
