import { isDeepStrictEqual } from 'node:util';
import { JournalConflict, type CasePlace, type CaseWrite } from '../activities/ports.ts';
import type { JournalEntry } from '../domain/proposal/journal.ts';
import { DamagedRecord } from './damaged-record.ts';
import { journalEntry, journalRow } from './journal-row.ts';
import type { DatabaseTransaction } from './open-database.ts';

/** How a write meets the journal: what of it is new, or what stands in its place. */
export type Meeting =
  { readonly unwritten: readonly JournalEntry[] } | { readonly standing: readonly JournalEntry[] };

/** Raises `JournalConflict` when entries leave a gap among themselves or do not lead up to the proposal that comes with them. */
export function refuseIncoherent({ number, entries, proposal }: CaseWrite): void {
  const first = entries[0]?.revision ?? 0;
  const consecutive = entries.every((entry, index) => entry.revision === first + index);
  if (first < 1 || !consecutive || proposal.revision !== entries.at(-1)?.revision)
    throw new JournalConflict(`第${number}号提案的一次写入前后不连贯，未予登记。`);
}

/**
 * The entries of a write that do not stand in the journal yet; or, where its lineage has written others there or more,
 * all that stand from the first of them on. Raises `JournalConflict` when some are missing before them or they meet
 * what another lineage wrote.
 */
export async function meetJournal(
  transaction: DatabaseTransaction,
  write: CaseWrite,
  writtenRevision: number,
): Promise<Meeting> {
  const { number, entries } = write;
  const first = entries[0]?.revision ?? 1;
  if (first > writtenRevision + 1)
    throw new JournalConflict(
      `第${number}号提案的记录缺失：已登记到第${writtenRevision}条，却要写入第${first}条。`,
    );
  const standing =
    first <= writtenRevision ? await writtenAfter(transaction, { ...write, revision: first - 1 }) : [];
  const repeated = standing.every((entry, index) => {
    const own = entries[index];
    return own !== undefined && isDeepStrictEqual(entry, journalEntry(journalRow(write, own)));
  });
  return repeated ? { unwritten: entries.slice(standing.length) } : { standing };
}

/** What a lineage has written of a case after a revision; raises `JournalConflict` where another wrote, or it is damaged. */
export async function writtenAfter(
  transaction: DatabaseTransaction,
  { office, number, lineage, revision }: CasePlace,
): Promise<readonly JournalEntry[]> {
  const rows = await transaction.journalEntry.findMany({
    where: { office, number, revision: { gt: revision } },
    orderBy: { revision: 'asc' },
  });
  const foreign = rows.find((row) => row.lineage !== lineage);
  if (foreign)
    throw new JournalConflict(`第${number}号提案的记录冲突：第${foreign.revision}条已由另一支登记。`);
  try {
    return rows.map(journalEntry);
  } catch (error) {
    if (error instanceof DamagedRecord) throw new JournalConflict(error.message);
    throw error;
  }
}
