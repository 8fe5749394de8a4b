import { isDeepStrictEqual } from 'node:util';
import { JournalConflict, type CaseWrite } from '../activities/ports.ts';
import type { JournalEntry } from '../domain/proposal/journal.ts';
import { journalEntry, journalRow } from './journal-row.ts';
import type { DatabaseTransaction } from './open-database.ts';

/**
 * The entries of a write that do not stand in the journal yet. Raises `JournalConflict` when they leave a gap, do
 * not lead up to the proposal that comes with them, or differ from what stands under their revision.
 */
export async function unwrittenEntries(
  transaction: DatabaseTransaction,
  write: CaseWrite,
  writtenRevision: number,
): Promise<readonly JournalEntry[]> {
  const { number, entries, proposal } = write;
  const first = entries[0]?.revision ?? 0;
  const consecutive = entries.every((entry, index) => entry.revision === first + index);
  if (first < 1 || !consecutive || proposal.revision !== entries.at(-1)?.revision)
    throw new JournalConflict(`第${number}号提案的一次写入前后不连贯，未予登记。`);
  if (first > writtenRevision + 1)
    throw new JournalConflict(
      `第${number}号提案的记录缺失：已登记到第${writtenRevision}条，却要写入第${first}条。`,
    );
  if (first <= writtenRevision) await compareWritten(transaction, write, writtenRevision);
  return entries.filter((entry) => entry.revision > writtenRevision);
}

async function compareWritten(
  transaction: DatabaseTransaction,
  write: CaseWrite,
  writtenRevision: number,
): Promise<void> {
  const { office, number, lineage, entries } = write;
  const repeated = entries.filter((entry) => entry.revision <= writtenRevision);
  const rows = await transaction.journalEntry.findMany({
    where: { office, number, revision: { in: repeated.map((entry) => entry.revision) } },
  });
  const standing = new Map(rows.map((row) => [row.revision, row]));
  for (const entry of repeated) {
    const row = standing.get(entry.revision);
    const same =
      row?.lineage === lineage &&
      isDeepStrictEqual(journalEntry(row), journalEntry(journalRow(write, entry)));
    if (!same)
      throw new JournalConflict(`第${number}号提案的记录冲突：第${entry.revision}条已登记为另一内容。`);
  }
}
