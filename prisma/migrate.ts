import { randomUUID } from 'node:crypto';
import { MigrationConflict } from './migration-conflict.ts';
import { readMigrations, type Migration } from './migration-files.ts';
import type { Database } from './open-database.ts';

type Applied = { readonly name: string; readonly checksum: string; readonly finished: number | bigint };

/**
 * Brings the schema up to this version, each migration in one transaction, and returns the names of those applied.
 * They are recorded as Prisma's own tools record them. Throws `MigrationConflict` when one was changed after it was
 * applied, was left unfinished, or is unknown here because the database belongs to a newer version.
 */
export async function migrate(database: Database, migrationsFolder?: string): Promise<string[]> {
  const migrations = await readMigrations(migrationsFolder);
  const applied = await readApplied(database);
  refuseForeignHistory(applied, migrations);
  const done = new Set(applied.map(({ name }) => name));
  const names: string[] = [];
  for (const migration of migrations.filter(({ name }) => !done.has(name))) {
    await apply(database, migration);
    names.push(migration.name);
  }
  return names;
}

async function readApplied(database: Database): Promise<readonly Applied[]> {
  await database.$executeRaw`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "checksum" TEXT NOT NULL,
    "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL,
    "logs" TEXT,
    "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`;
  return database.$queryRaw<Applied[]>`
    SELECT "migration_name" AS "name", "checksum",
      CASE WHEN "finished_at" IS NULL THEN 0 ELSE 1 END AS "finished"
    FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`;
}

function refuseForeignHistory(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum, finished } of applied) {
    const expected = known.get(name);
    if (expected === undefined)
      throw new MigrationConflict(`数据库含有本版本不认识的迁移 ${name}：它由更新的版本建立，请使用该版本。`);
    if (expected !== checksum)
      throw new MigrationConflict(`迁移 ${name} 在执行之后被改动，与数据库中登记的校验值不符。`);
    if (Number(finished) === 0)
      throw new MigrationConflict(`迁移 ${name} 上次没有执行完，请先恢复备份或用 Prisma 工具处理。`);
  }
}

function apply(database: Database, { name, sql, checksum }: Migration): Promise<void> {
  return database.$transaction(async (transaction) => {
    const now = Date.now();
    for (const statement of statementsOf(sql)) await transaction.$executeRawUnsafe(statement);
    await transaction.$executeRaw`
      INSERT INTO "_prisma_migrations"
        ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
      VALUES (${randomUUID()}, ${checksum}, ${BigInt(now)}, ${name}, ${BigInt(now)}, 1)`;
  });
}

/** The statements of a migration, which end with a semicolon at the end of a line; triggers are not understood. */
function statementsOf(sql: string): readonly string[] {
  return sql
    .replaceAll(/^\s*--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
