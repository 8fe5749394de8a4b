import type { JournalEntry } from '../domain/proposal/journal.ts';
import type { Database } from './open-database.ts';
import { readJournal } from './read-journal.ts';

/** A case that is not ended, and the lineage that holds it. */
export type OpenCase = { readonly office: string; readonly number: string; readonly lineage: string };

/** What cases are rehydrated from. */
export type JournalReader = {
  openCases(office: string): Promise<readonly OpenCase[]>;
  /** The whole record of a case, oldest first. */
  journal(office: string, number: string): Promise<readonly JournalEntry[]>;
};

/** Reads the journal. */
export function createJournalReader(database: Database): JournalReader {
  return {
    openCases: (office) =>
      database.proposalCase.findMany({
        where: { office, ended: false },
        select: { office: true, number: true, lineage: true },
        orderBy: { number: 'asc' },
      }),
    journal: (office, number) => readJournal(database, office, number),
  };
}
