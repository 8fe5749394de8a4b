import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../prisma/migrate.ts';
import { closeDatabase, openDatabase, type Database } from '../../prisma/open-database.ts';

export type TestDatabase = {
  readonly database: Database;
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
};

/** A real SQLite database in a folder of its own, with the schema applied unless `migrated` is false. */
export async function openTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-database-'));
  const url = `file:${join(folder, 'duban.db')}`;
  const database = await openDatabase(url);
  if (migrated) await migrate(database);
  return {
    database,
    url,
    folder,
    async close() {
      await closeDatabase(database);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
