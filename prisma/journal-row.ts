import type { CaseWrite } from '../activities/ports.ts';
import type { JournalEntry } from '../domain/proposal/journal.ts';
import type { JournalEntryModel } from './generated/sqlite/models.ts';
import { storedActor, storedEvent } from './stored-json.ts';
import { storedInstant } from './stored-instant.ts';

/** A line of a case's record as it is stored. */
export function journalRow(
  { office, number, lineage }: Pick<CaseWrite, 'office' | 'number' | 'lineage'>,
  { revision, at, commandId, actor, event }: JournalEntry,
): JournalEntryModel {
  return {
    office,
    number,
    lineage,
    revision,
    at: BigInt(at),
    commandId,
    actor: actor === null ? null : JSON.stringify({ id: actor.id, name: actor.name }),
    eventType: event.type,
    event: JSON.stringify(event),
  };
}

/** A stored line read back. */
export function journalEntry(row: JournalEntryModel): JournalEntry {
  return {
    revision: row.revision,
    at: storedInstant(row.at),
    commandId: row.commandId,
    actor: row.actor === null ? null : storedActor(row.actor),
    event: storedEvent(row.event),
  };
}
