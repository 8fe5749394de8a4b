import type { OnDuty } from '../office/person.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { bureauHeads, leadersInCharge } from './head-report.ts';
import type { NoticeKind } from './notice-kind.ts';
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

/** Kinds of notices of which the leaders in charge get a copy; whoever releases one sends it to them, too. */
export function isCopied(kind: NoticeKind): boolean {
  return kind !== 'supervision';
}

/**
 * Those to whom a notice goes, each once. Main: the head and the liaison of each division, or who stands in for them;
 * of a report the bureau head. Copies: the leaders in charge of `cases`, which only the kinds that are copied need.
 */
export function noticeRecipients(
  kind: NoticeKind,
  divisions: readonly string[],
  cases: readonly Proposal[],
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
  const copies = isCopied(kind) ? copiesTo(cases, people) : [];
  return [...found.values(), ...copies.filter(({ id }) => !found.has(id))];
}

function copiesTo(cases: readonly Proposal[], people: readonly OnDuty[]): readonly NoticeRecipient[] {
  const found = new Map<string, NoticeRecipient>();
  for (const each of cases) {
    for (const { id, name } of leadersInCharge(each, people)) {
      const copyOf = [...(found.get(id)?.copyOf ?? []), each.assignment.number];
      found.set(id, { id, name, divisions: [], copyOf });
    }
  }
  return [...found.values()];
}
