import { databaseKind, type DatabaseKind } from './database-kind.ts';
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts';

/** The office's database; one schema, so one type, whichever database it is. */
export type Database = PrismaClient;

/** The database inside one transaction. */
export type DatabaseTransaction = Prisma.TransactionClient;

/** Writers wait in line for a connection, longest when every case wakes in the same moment. */
const TRANSACTION_WAIT_MS = 60_000;

/** How a transaction waits and how long it may last. */
export const TRANSACTION_OPTIONS = { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_WAIT_MS };

/**
 * Opens the database that a URL names: `file:<path>` or `postgresql://…`. It need not answer yet: a PostgreSQL server
 * is first asked by the first statement. Throws `UnsupportedDatabase` for any other URL.
 */
export async function openDatabase(url: string): Promise<Database> {
  return OPENERS[databaseKind(url)](url);
}

/** Closes the database, once those who write to it have stopped. */
export async function closeDatabase(database: Database): Promise<void> {
  await database.$disconnect();
}

// Each loads its own driver only when it is asked for.
const OPENERS: Readonly<Record<DatabaseKind, (url: string) => Promise<Database>>> = {
  sqlite: async (url) => (await import('./open-sqlite.ts')).openSqlite(url),
  postgresql: async (url) => (await import('./open-postgresql.ts')).openPostgresql(url),
};
