import { compareDates } from '../calendar/civil-date.ts';
import type { OnDuty } from '../office/person.ts';
import type { DueDate } from '../plan/plan.ts';
import type { Assignment } from '../proposal/assignment.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { bureauHeads, leadersInCharge } from './head-report.ts';
import type { NoticeKind } from './notice-kind.ts';
import type { NoticeTerms } from './notice-terms.ts';
import { peopleFor } from './recipients.ts';

/**
 * A person to whom a notice goes: 主送, with the divisions whose copies he or she gets, all in one mail; or 抄送 to a
 * leader in charge, with the cases that are his.
 */
export type NoticeRecipient = {
  readonly id: string;
  readonly name: string;
  readonly divisions: readonly string[];
  readonly copyOf?: readonly string[];
};

/** What of a case says whose copy names it, and when it is due. */
export type LedCase = Pick<Proposal, 'leaderInCharge'> & {
  readonly assignment: Pick<Assignment, 'number'>;
  readonly plan: { readonly due: Pick<DueDate, 'dueOn'> };
};

/** Nothing reaches leaders that no person has released, unless the office's rules let it. */
export function reachesLeaders({ byRule, rules }: Pick<NoticeTerms, 'byRule' | 'rules'>): boolean {
  return byRule !== true || rules.autoToLeaders === true;
}

/**
 * Those to whom a notice goes, each once. Main: the head and the liaison of each division, or who stands in for them; of a
 * report the bureau head. Copies: the leaders in charge of `cases`, what is due first ahead; none where it reaches none.
 */
export function noticeRecipients(
  kind: NoticeKind,
  divisions: readonly string[],
  cases: readonly LedCase[],
  people: readonly OnDuty[],
): readonly NoticeRecipient[] {
  const found = new Map<string, NoticeRecipient>();
  for (const division of divisions) {
    const main =
      kind === 'headReport'
        ? bureauHeads(people)
        : peopleFor({ division }, ['divisionHead', 'liaison'], people);
    for (const { id, name } of main) {
      found.set(id, { id, name, divisions: [...(found.get(id)?.divisions ?? []), division] });
    }
  }
  return [...found.values(), ...copiesTo(cases, people).filter(({ id }) => !found.has(id))];
}

function copiesTo(cases: readonly LedCase[], people: readonly OnDuty[]): readonly NoticeRecipient[] {
  const found = new Map<string, { readonly person: OnDuty; readonly numbers: string[] }>();
  for (const each of cases.toSorted(byDueDate)) {
    for (const person of leadersInCharge(each, people)) {
      const copy = found.get(person.id) ?? { person, numbers: [] };
      copy.numbers.push(each.assignment.number);
      found.set(person.id, copy);
    }
  }
  return [...found.values()].map(({ person: { id, name }, numbers }) => ({
    id,
    name,
    divisions: [],
    copyOf: numbers,
  }));
}

function byDueDate(one: LedCase, other: LedCase): number {
  return compareDates(one.plan.due.dueOn, other.plan.due.dueOn);
}
