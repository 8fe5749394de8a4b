import type { OnDuty } from '../office/person.ts';
import { peopleFor } from './recipients.ts';

/** A person to whom a notice goes, with the divisions whose copies he or she gets: one mail holds them all. */
export type NoticeRecipient = {
  readonly id: string;
  readonly name: string;
  readonly divisions: readonly string[];
};

/** The head and the liaison of each division, or who stands in for them; in the order of the divisions. */
export function noticeRecipients(
  divisions: readonly string[],
  people: readonly OnDuty[],
): readonly NoticeRecipient[] {
  const found = new Map<string, NoticeRecipient>();
  for (const division of divisions) {
    for (const { id, name } of peopleFor({ division }, ['divisionHead', 'liaison'], people)) {
      const divisions = [...(found.get(id)?.divisions ?? []), division];
      found.set(id, { id, name, divisions });
    }
  }
  return [...found.values()];
}
