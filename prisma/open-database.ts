import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { type Prisma, PrismaClient } from './generated/sqlite/client.ts';
import { keepOneConnection } from './one-connection.ts';
import { UnsupportedDatabase } from './unsupported-database.ts';

/** The office's database. */
export type Database = PrismaClient;

/** The database inside one transaction. */
export type DatabaseTransaction = Prisma.TransactionClient;

/** How long another process may hold the file before a statement gives up. */
const BUSY_TIMEOUT_MS = 5_000;
/** Writers wait in line for the one connection, longest when every case wakes in the same moment. */
const TRANSACTION_WAIT_MS = 60_000;

/**
 * Opens the database file of `file:<path>`, in WAL mode and with foreign keys on; its folder is made if need be.
 * One client per process: a second one would wait for the first inside the event loop. Throws
 * `UnsupportedDatabase` for any other URL.
 */
export async function openDatabase(url: string): Promise<Database> {
  await mkdir(dirname(databasePath(url)), { recursive: true });
  const adapter = new PrismaLibSql({ url, timeout: BUSY_TIMEOUT_MS });
  const createClient = adapter.createClient.bind(adapter);
  adapter.createClient = (config) => keepOneConnection(createClient(config));
  const database = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_WAIT_MS },
  });
  await database.$queryRaw`PRAGMA journal_mode = WAL`;
  await database.$queryRaw`PRAGMA foreign_keys = ON`;
  return database;
}

/** Closes the database, once those who write to it have stopped. */
export async function closeDatabase(database: Database): Promise<void> {
  await database.$disconnect();
}

function databasePath(url: string): string {
  if (!url.startsWith('file:'))
    throw new UnsupportedDatabase(
      '数据库地址须以 file: 开头（SQLite 文件）；PostgreSQL 将在以后的版本中支持。',
    );
  const path = decodeURIComponent(url.slice('file:'.length).replace(/[?#].*$/, '')).replace(
    /^\/\/(?=\/)/,
    '',
  );
  if (path === '' || path.startsWith(':memory:'))
    throw new UnsupportedDatabase('数据库地址须写明文件，例如 file:./data/duban.db。');
  return path;
}
