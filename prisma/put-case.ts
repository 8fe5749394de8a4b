import type { Prisma } from './generated/sqlite/client.ts';
import type { DatabaseTransaction } from './open-database.ts';

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
