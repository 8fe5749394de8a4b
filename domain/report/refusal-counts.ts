import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateAt, type Instant } from '../calendar/instant.ts';
import type { PersonId } from '../office/person.ts';
import type { RefusalDetail } from '../proposal/refusal.ts';

/** An act that the rules refused, with the unit of who tried it, where the directory still knows him. */
export type RefusedAct = {
  readonly number: string;
  readonly personId: PersonId;
  readonly division?: string;
  readonly at: Instant;
  readonly act: string;
  readonly detail: RefusalDetail;
  /** Absent for what was kept before ids were: each such counts. */
  readonly commandId?: string;
};

/** What refused acts are counted by. */
export const REFUSAL_GROUPS = ['act', 'code', 'person', 'division', 'month'] as const;
export type RefusalGroup = (typeof REFUSAL_GROUPS)[number];

export type RefusalFilter = Readonly<Partial<Record<RefusalGroup, string>>>;

/** The most frequent first; months in their order. */
export type RefusalCounts = readonly { readonly key: string; readonly count: number }[];

/** Each attempt once, however often it was sent again under the same id; of the newest first, the newest stays. */
export function attemptsOnce<T extends RefusedAct>(attempts: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return attempts.filter(({ number, personId, commandId }) => {
    if (commandId === undefined) return true;
    const id = JSON.stringify([number, personId, commandId]);
    return !seen.has(id) && seen.add(id);
  });
}

/** Those that every filter given fits. */
export function refusalsLike<T extends RefusedAct>(
  attempts: readonly T[],
  filter: RefusalFilter,
): readonly T[] {
  return attempts.filter((attempt) =>
    REFUSAL_GROUPS.every((group) => {
      const wanted = filter[group];
      return wanted === undefined || keysOf(attempt, group).includes(wanted);
    }),
  );
}

/** How many there were of each kind; one with several unmet conditions counts under each code. */
export function countRefusals(attempts: readonly RefusedAct[], by: RefusalGroup): RefusalCounts {
  const counts = new Map<string, number>();
  for (const key of attempts.flatMap((attempt) => keysOf(attempt, by)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  const rows = [...counts].map(([key, count]) => ({ key, count }));
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  return rows.toSorted((a, b) => (by === 'month' ? 0 : b.count - a.count) || byKey(a, b));
}

/** The unit of whom the directory does not know. */
export const NO_UNIT = '—';

function keysOf(attempt: RefusedAct, group: RefusalGroup): readonly string[] {
  switch (group) {
    case 'act':
      return [attempt.act];
    case 'code':
      return [...new Set(attempt.detail.unmet.map(({ code }) => code))];
    case 'person':
      return [attempt.personId];
    case 'division':
      return [attempt.division ?? NO_UNIT];
    case 'month':
      return [monthOf(civilDateAt(attempt.at))];
  }
}

function monthOf(date: CivilDate): string {
  return date.slice(0, 7);
}
