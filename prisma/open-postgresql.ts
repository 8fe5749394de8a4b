import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/postgresql/client.ts';
import { TRANSACTION_OPTIONS, type Database } from './open-database.ts';

/** Connections of one process; the server's own limit, a hundred by default, is shared by all of them. */
const CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 5_000;
/** A statement that takes longer has met a lock or a server in trouble. */
const STATEMENT_WITHIN_MS = 30_000;

/** Opens the PostgreSQL database that a URL names; its connections are made as they are needed. */
export async function openPostgresql(url: string): Promise<Database> {
  const adapter = new PrismaPg({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: STATEMENT_WITHIN_MS,
    idle_in_transaction_session_timeout: STATEMENT_WITHIN_MS,
    keepAlive: true,
    application_name: 'duban',
  });
  const database = new PrismaClient({ adapter, transactionOptions: TRANSACTION_OPTIONS });
  // Both clients come from the one schema: they differ only in names that this software never uses.
  return database as unknown as Database;
}
