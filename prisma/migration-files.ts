import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseKind } from './database-kind.ts';

/** One step of the schema; `checksum` is the SHA-256 of its file in hexadecimal. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** Reads a database's migrations in the order of their names. */
export async function readMigrations(
  kind: DatabaseKind,
  folder: string = migrationsFolder(kind),
): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.toSorted().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

// The migrations stay where they are when the code is compiled into dist/prisma.
function migrationsFolder(kind: DatabaseKind): string {
  const places = ['./migrations', '../../prisma/migrations'].map((place) =>
    fileURLToPath(new URL(`${place}/${kind}`, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`No migrations found at ${places.join(' or ')}.`);
  return found;
}
