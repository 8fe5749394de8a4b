import type { JournalEntry } from '../domain/proposal/journal.ts';
import { REMEMBERED_COMMANDS, type Accepted } from './messages.ts';

/** What commands came to, by the command's id. */
export type Outcome = readonly [commandId: string, outcome: Accepted];

/** What the commands in a stretch of a journal came to, by the command's id, oldest first. */
export function outcomesIn(entries: readonly JournalEntry[]): ReadonlyMap<string, Accepted> {
  const outcomes = new Map<string, Accepted>();
  for (const { commandId, revision, event } of entries) {
    if (commandId === null) continue;
    const events = [...(outcomes.get(commandId)?.events ?? []), event.type];
    outcomes.set(commandId, { revision, events });
  }
  return outcomes;
}

/** What a case's last commands came to, so that repeating one of them changes nothing. */
export type RememberedOutcomes = {
  of(commandId: string): Accepted | undefined;
  add(commandId: string, outcome: Accepted): void;
  /** Oldest first. */
  all(): readonly Outcome[];
};

/** Remembers the newest outcomes only. */
export function rememberedOutcomes(earlier: readonly Outcome[]): RememberedOutcomes {
  const outcomes = new Map(earlier);
  return {
    of: (commandId) => outcomes.get(commandId),
    add(commandId, outcome) {
      outcomes.set(commandId, outcome);
      const [oldest] = outcomes.keys();
      if (outcomes.size > REMEMBERED_COMMANDS && oldest !== undefined) outcomes.delete(oldest);
    },
    all: () => [...outcomes],
  };
}
