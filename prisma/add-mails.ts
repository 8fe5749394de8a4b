import type { OutboxMailModel } from './generated/sqlite/models.ts';
import type { DatabaseTransaction } from './open-database.ts';

/** Puts mails into the outbox, leaving those that are there as they are; returns how many were added. */
export async function addMails(
  transaction: DatabaseTransaction,
  rows: readonly OutboxMailModel[],
): Promise<number> {
  const wanted = new Map(rows.map((row) => [row.id, row]));
  if (wanted.size === 0) return 0;
  const known = await transaction.outboxMail.findMany({
    where: { id: { in: [...wanted.keys()] } },
    select: { id: true },
  });
  for (const { id } of known) wanted.delete(id);
  if (wanted.size === 0) return 0;
  const { count } = await transaction.outboxMail.createMany({ data: [...wanted.values()] });
  return count;
}
