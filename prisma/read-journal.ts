import type { JournalEntry } from '../domain/proposal/journal.ts';
import { journalEntry } from './journal-row.ts';
import type { Database } from './open-database.ts';

/** The whole record of a case, oldest first. */
export async function readJournal(
  database: Database,
  office: string,
  number: string,
): Promise<readonly JournalEntry[]> {
  const rows = await database.journalEntry.findMany({
    where: { office, number },
    orderBy: { revision: 'asc' },
  });
  return rows.map(journalEntry);
}
