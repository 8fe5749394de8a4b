import type { CaseWrite } from '../activities/ports.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { caseColumns } from './case-row.ts';
import type { DatabaseTransaction } from './open-database.ts';

/** Puts a case down if it stands under its lineage just where a write goes on, as nearly always; tells whether it did. */
export async function putNext(transaction: DatabaseTransaction, write: CaseWrite): Promise<boolean> {
  const { office, number, lineage, entries } = write;
  const revision = (entries[0]?.revision ?? 1) - 1;
  const { count } = await transaction.proposalCase.updateMany({
    where: { office, number, lineage, revision },
    data: caseColumns(write),
  });
  return count === 1;
}

/**
 * Puts a case down if it still stands as it was read; otherwise throws, and the write is to be repeated: another run
 * of the case, or its rehydration, came in between.
 */
export async function putCase(
  transaction: DatabaseTransaction,
  key: { readonly office: string; readonly number: string },
  { lineage, revision }: { readonly lineage: string; readonly revision: number },
  data: Prisma.ProposalCaseUpdateManyMutationInput,
): Promise<void> {
  const { count } = await transaction.proposalCase.updateMany({ where: { ...key, lineage, revision }, data });
  if (count !== 1) throw new Error(`The case of ${key.number} was written meanwhile.`);
}
