import type { JournalEntry } from '../domain/proposal/journal.ts';
import type { Accepted } from './messages.ts';

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
