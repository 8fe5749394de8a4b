import type { DatabaseKind } from './database-kind.ts';
import type { DatabaseTransaction } from './open-database.ts';

export type MigrationRecord = { readonly id: string; readonly name: string; readonly checksum: string };

/** What migrating asks of a database in its own words. */
export type MigrationDialect = {
  /** Waits, until the end of the transaction, for whoever else migrates. */
  takeTurn(transaction: DatabaseTransaction): Promise<unknown>;
  /** Makes the table of migrations as Prisma's own tools make it, where it is missing. */
  readonly recordTable: string;
  record(transaction: DatabaseTransaction, migration: MigrationRecord): Promise<unknown>;
};

/** The lock that Prisma's own tools take while they migrate. */
const PRISMA_LOCK = 72_707_369;

export const MIGRATION_DIALECTS: Readonly<Record<DatabaseKind, MigrationDialect>> = {
  sqlite: {
    // Its transactions hold the write lock from their beginning.
    takeTurn: () => Promise.resolve(),
    recordTable: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id" TEXT PRIMARY KEY NOT NULL,
      "checksum" TEXT NOT NULL,
      "finished_at" DATETIME,
      "migration_name" TEXT NOT NULL,
      "logs" TEXT,
      "rolled_back_at" DATETIME,
      "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
      "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
    )`,
    record(transaction, { id, name, checksum }) {
      const now = BigInt(Date.now());
      return transaction.$executeRaw`
        INSERT INTO "_prisma_migrations"
          ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
        VALUES (${id}, ${checksum}, ${now}, ${name}, ${now}, 1)`;
    },
  },
  postgresql: {
    async takeTurn(transaction) {
      // Whoever is before may migrate for longer than a statement of an office's day may take.
      await transaction.$executeRaw`SET LOCAL statement_timeout = 0`;
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${PRISMA_LOCK})`;
    },
    recordTable: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id" VARCHAR(36) PRIMARY KEY NOT NULL,
      "checksum" VARCHAR(64) NOT NULL,
      "finished_at" TIMESTAMPTZ,
      "migration_name" VARCHAR(255) NOT NULL,
      "logs" TEXT,
      "rolled_back_at" TIMESTAMPTZ,
      "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
      "applied_steps_count" INTEGER NOT NULL DEFAULT 0
    )`,
    record: (transaction, { id, name, checksum }) => transaction.$executeRaw`
      INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
      VALUES (${id}, ${checksum}, now(), ${name}, 1)`,
  },
};
