import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaClient } from './generated/sqlite/client.ts';
import { keepOneConnection } from './one-connection.ts';
import { TRANSACTION_OPTIONS, type Database } from './open-database.ts';
import { UnsupportedDatabase } from './unsupported-database.ts';

/** How long another process may hold the file before a statement gives up. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the database file of `file:<path>`, in WAL mode and with foreign keys on; its folder is made if need be.
 * One client per process: a second one would wait for the first inside the event loop.
 */
export async function openSqlite(url: string): Promise<Database> {
  await mkdir(dirname(filePath(url)), { recursive: true });
  const adapter = new PrismaLibSql({ url, timeout: BUSY_TIMEOUT_MS });
  const createClient = adapter.createClient.bind(adapter);
  adapter.createClient = (config) => keepOneConnection(createClient(config));
  const database = new PrismaClient({ adapter, transactionOptions: TRANSACTION_OPTIONS });
  await database.$queryRaw`PRAGMA journal_mode = WAL`;
  await database.$queryRaw`PRAGMA foreign_keys = ON`;
  return database;
}

function filePath(url: string): string {
  const path = decodeURIComponent(url.slice('file:'.length).replace(/[?#].*$/, '')).replace(
    /^\/\/(?=\/)/,
    '',
  );
  if (path === '' || path.startsWith(':memory:'))
    throw new UnsupportedDatabase('数据库地址须写明文件，例如 file:./data/duban.db。');
  return path;
}
