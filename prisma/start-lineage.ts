import { JournalConflict } from '../activities/ports.ts';
import { succeed } from './case-lineage.ts';
import type { Database } from './open-database.ts';
import { putCase } from './put-case.ts';

/**
 * Gives a case to a new lineage before it is rehydrated, so that whatever still runs under the old one can write
 * nothing more, and returns the revision to go on from. Repeating it changes nothing; a superseded lineage, or a
 * case that is not there, raises `JournalConflict`.
 */
export function startLineage(
  database: Database,
  office: string,
  number: string,
  lineage: string,
): Promise<number> {
  return database.$transaction(async (transaction) => {
    const where = { office_number: { office, number } };
    const select = { lineage: true, formerLineages: true, revision: true };
    const standing = await transaction.proposalCase.findUnique({ where, select });
    if (standing === null) throw new JournalConflict(`第${number}号提案没有办理记录，无从接续。`);
    const data = succeed(number, standing, lineage);
    if (data.lineage !== standing.lineage) await putCase(transaction, { office, number }, standing, data);
    return standing.revision;
  });
}
