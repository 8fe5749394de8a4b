import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { databaseKind, type DatabaseKind } from '../../prisma/database-kind.ts';
import { migrate } from '../../prisma/migrate.ts';
import { closeDatabase, openDatabase, type Database } from '../../prisma/open-database.ts';
import { createTestDatabase, dropTestDatabase } from './postgres-server.ts';

/** Every database that the office's records can stand in: what holds on one is to hold on the other. */
export const DATABASES: readonly DatabaseKind[] = ['sqlite', 'postgresql'];

/** A place for a database, with a folder of its own. */
export type DatabasePlace = {
  readonly kind: DatabaseKind;
  readonly url: string;
  readonly folder: string;
  remove(): Promise<void>;
};

export type TestDatabase = Omit<DatabasePlace, 'remove'> & {
  readonly database: Database;
  close(): Promise<void>;
};

/** Makes place for a real database of a kind. */
export async function makeDatabasePlace(kind: DatabaseKind): Promise<DatabasePlace> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-database-'));
  const url =
    kind === 'sqlite'
      ? `file:${join(folder, 'duban.db')}`
      : await createTestDatabase(inject('postgresAddress'));
  return {
    kind,
    url,
    folder,
    async remove() {
      if (kind === 'postgresql') await dropTestDatabase(url);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A real database of a kind, with the schema applied unless `migrated` is false. */
export async function openTestDatabase(
  kind: DatabaseKind = 'sqlite',
  { migrated = true } = {},
): Promise<TestDatabase> {
  const { url, folder, remove } = await makeDatabasePlace(kind);
  const database = await openDatabase(url);
  if (migrated) await migrate(database, databaseKind(url));
  return {
    kind,
    database,
    url,
    folder,
    async close() {
      await closeDatabase(database);
      await remove();
    },
  };
}
