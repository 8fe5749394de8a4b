import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../prisma/migrate.ts';
import { MigrationConflict } from '../../prisma/migration-conflict.ts';
import { closeDatabase, openDatabase } from '../../prisma/open-database.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';

const released = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

describe.each(DATABASES)('migrate on %s', (kind) => {
  let test: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    test = await openTestDatabase(kind, { migrated: false });
    folder = join(test.folder, 'migrations');
    await cp(join(released, kind), folder, { recursive: true });
  });
  afterEach(() => test.close());

  async function addMigration(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }

  it('applies each migration once', async () => {
    const names = await migrate(test.database, kind, folder);
    expect(names[0]).toMatch(/^\d{14}_init$/);
    expect(await migrate(test.database, kind, folder)).toEqual([]);
    await addMigration('29990101000000_later', '-- a comment\nCREATE TABLE "Later" ("id" TEXT);\n');
    expect(await migrate(test.database, kind, folder)).toEqual(['29990101000000_later']);
    expect(await migrate(test.database, kind, folder)).toEqual([]);
  });

  it('lets processes that start together take turns', async () => {
    const others = await Promise.all(
      Array.from({ length: kind === 'sqlite' ? 1 : 4 }, () => openDatabase(test.url)),
    );
    const runs = await Promise.all([test.database, ...others].map((each) => migrate(each, kind, folder)));
    await Promise.all(others.map(closeDatabase));
    expect(runs.flat().toSorted()).toEqual(
      (await readdir(folder)).filter((name) => /^\d/.test(name)).toSorted(),
    );
  });

  it('leaves nothing of a migration that fails', async () => {
    await migrate(test.database, kind, folder);
    await addMigration(
      '29990101000000_later',
      'CREATE TABLE "Later" ("id" TEXT);\nCREATE TABEL "Typo" ("id" TEXT);',
    );
    await expect(migrate(test.database, kind, folder)).rejects.toThrow();
    await expect(test.database.$queryRaw`SELECT * FROM "Later"`).rejects.toThrow(/Later/);
    await addMigration('29990101000000_later', 'CREATE TABLE "Later" ("id" TEXT);');
    expect(await migrate(test.database, kind, folder)).toEqual(['29990101000000_later']);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    const [name = ''] = await migrate(test.database, kind, folder);
    await addMigration(name, 'CREATE TABLE "Other" ("id" TEXT);');
    await expect(migrate(test.database, kind, folder)).rejects.toThrow(MigrationConflict);
    await expect(migrate(test.database, kind, folder)).rejects.toThrow('校验值不符');
  });

  it('refuses a database of a newer version', async () => {
    await addMigration('29990101000000_later', 'CREATE TABLE "Later" ("id" TEXT);');
    await migrate(test.database, kind, folder);
    await expect(migrate(test.database, kind)).rejects.toThrow('不认识的迁移 29990101000000_later');
  });

  it('refuses a migration that another tool left unfinished', async () => {
    await migrate(test.database, kind, folder);
    await test.database.$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = NULL`;
    await expect(migrate(test.database, kind, folder)).rejects.toThrow('没有执行完');
  });

  it('keeps the record as Prisma does', async () => {
    await migrate(test.database, kind);
    const [record] = await test.database.$queryRaw<Record<string, unknown>[]>`
      SELECT length("checksum") AS "checksum", "applied_steps_count" AS "steps", "logs" FROM "_prisma_migrations"`;
    expect(record).toMatchObject({ logs: null });
    expect([Number(record?.['checksum']), Number(record?.['steps'])]).toEqual([64, 1]);
  });
});
