import { randomUUID } from 'node:crypto';
import type { DatabaseKind } from './database-kind.ts';
import { MigrationConflict } from './migration-conflict.ts';
import { readMigrations, type Migration } from './migration-files.ts';
import { MIGRATION_DIALECTS, type MigrationDialect } from './migration-dialects.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';

/** Longer than any migration, or a turn behind one, takes. */
const MIGRATION_WITHIN_MS = 60 * 60_000;

type Applied = { readonly name: string; readonly checksum: string; readonly finished: number | bigint };

/**
 * Brings the schema up to this version, each migration in one transaction, and returns the names of those applied
 * here; processes that start together take turns. They are recorded as Prisma's own tools record them. Throws
 * `MigrationConflict` when one was changed after it was applied, was left unfinished, or is unknown here because the
 * database belongs to a newer version.
 */
export async function migrate(
  database: Database,
  kind: DatabaseKind,
  migrationsFolder?: string,
): Promise<readonly string[]> {
  const migrations = await readMigrations(kind, migrationsFolder);
  const names: string[] = [];
  for (;;) {
    const name = await database.$transaction(
      (transaction) => applyNext(transaction, migrations, MIGRATION_DIALECTS[kind]),
      { timeout: MIGRATION_WITHIN_MS },
    );
    if (name === undefined) return names;
    names.push(name);
  }
}

/** Applies the first migration that is still missing and returns its name. */
async function applyNext(
  transaction: DatabaseTransaction,
  migrations: readonly Migration[],
  dialect: MigrationDialect,
): Promise<string | undefined> {
  await dialect.takeTurn(transaction);
  await transaction.$executeRawUnsafe(dialect.recordTable);
  const applied = await transaction.$queryRaw<Applied[]>`
    SELECT "migration_name" AS "name", "checksum",
      CASE WHEN "finished_at" IS NULL THEN 0 ELSE 1 END AS "finished"
    FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`;
  refuseForeignHistory(applied, migrations);
  const done = new Set(applied.map(({ name }) => name));
  const next = migrations.find(({ name }) => !done.has(name));
  if (next === undefined) return undefined;
  for (const statement of statementsOf(next.sql)) await transaction.$executeRawUnsafe(statement);
  await dialect.record(transaction, { id: randomUUID(), name: next.name, checksum: next.checksum });
  return next.name;
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

/** The statements of a migration, which end with a semicolon at the end of a line; triggers are not understood. */
function statementsOf(sql: string): readonly string[] {
  return sql
    .replaceAll(/^\s*--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
