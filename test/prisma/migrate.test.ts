import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../prisma/migrate.ts';
import { MigrationConflict } from '../../prisma/migration-conflict.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const released = fileURLToPath(new URL('../../prisma/migrations/sqlite', import.meta.url));

describe('migrate', () => {
  let test: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    test = await openTestDatabase({ migrated: false });
    folder = join(test.folder, 'migrations');
    await cp(released, folder, { recursive: true });
  });
  afterEach(() => test.close());

  async function addMigration(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }

  it('applies each migration once', async () => {
    const names = await migrate(test.database, folder);
    expect(names[0]).toMatch(/^\d{14}_init$/);
    expect(await migrate(test.database, folder)).toEqual([]);
    await addMigration('29990101000000_later', '-- a comment\nCREATE TABLE "Later" ("id" TEXT);\n');
    expect(await migrate(test.database, folder)).toEqual(['29990101000000_later']);
    expect(await migrate(test.database, folder)).toEqual([]);
  });

  it('leaves nothing of a migration that fails', async () => {
    await migrate(test.database, folder);
    await addMigration(
      '29990101000000_later',
      'CREATE TABLE "Later" ("id" TEXT);\nCREATE TABEL "Typo" ("id" TEXT);',
    );
    await expect(migrate(test.database, folder)).rejects.toThrow();
    const tables = await test.database.$queryRaw`SELECT name FROM sqlite_master WHERE name = 'Later'`;
    expect(tables).toEqual([]);
    await addMigration('29990101000000_later', 'CREATE TABLE "Later" ("id" TEXT);');
    expect(await migrate(test.database, folder)).toEqual(['29990101000000_later']);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    const [name = ''] = await migrate(test.database, folder);
    await addMigration(name, 'CREATE TABLE "Other" ("id" TEXT);');
    await expect(migrate(test.database, folder)).rejects.toThrow(MigrationConflict);
    await expect(migrate(test.database, folder)).rejects.toThrow('校验值不符');
  });

  it('refuses a database of a newer version', async () => {
    await addMigration('29990101000000_later', 'CREATE TABLE "Later" ("id" TEXT);');
    await migrate(test.database, folder);
    await expect(migrate(test.database)).rejects.toThrow('不认识的迁移 29990101000000_later');
  });

  it('refuses a migration that another tool left unfinished', async () => {
    await migrate(test.database, folder);
    await test.database.$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = NULL`;
    await expect(migrate(test.database, folder)).rejects.toThrow('没有执行完');
  });

  it('keeps the record as Prisma does', async () => {
    await migrate(test.database);
    const [record] = await test.database.$queryRaw<Record<string, unknown>[]>`
      SELECT length("checksum") AS "checksum", "applied_steps_count" AS "steps", "logs",
        typeof("finished_at") AS "finished" FROM "_prisma_migrations"`;
    expect(record).toMatchObject({ logs: null, finished: 'integer' });
    expect([Number(record?.['checksum']), Number(record?.['steps'])]).toEqual([64, 1]);
  });
});
