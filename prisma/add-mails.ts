import { Prisma } from './generated/sqlite/client.ts';
import type { OutboxMailModel } from './generated/sqlite/models.ts';
import type { DatabaseTransaction } from './open-database.ts';

/** Rows of one statement; a statement takes no more than some thousands of values. */
const BATCH = 50;

/**
 * Puts queued mails into the outbox, leaving those that are there as they are; returns how many were added. Written
 * in SQL because the client has no "leave what is there" for SQLite and makes a statement of every row.
 */
export async function addMails(
  transaction: DatabaseTransaction,
  rows: readonly OutboxMailModel[],
): Promise<number> {
  let added = 0;
  for (let from = 0; from < rows.length; from += BATCH) {
    const values = rows.slice(from, from + BATCH).map(rowValues);
    added += await transaction.$executeRaw`
      INSERT INTO "OutboxMail" ("id", "office", "key", "kind", "personId", "toName", "toAddress", "subject",
        "content", "messageId", "notBefore", "state", "attempts", "createdAt")
      VALUES ${Prisma.join(values)}
      ON CONFLICT DO NOTHING`;
  }
  return added;
}

function rowValues(row: OutboxMailModel): Prisma.Sql {
  return Prisma.sql`(${Prisma.join([
    row.id,
    row.office,
    row.key,
    row.kind,
    row.personId,
    row.toName,
    row.toAddress,
    row.subject,
    row.content,
    row.messageId,
    row.notBefore,
    row.state,
    row.attempts,
    row.createdAt,
  ])})`;
}
