import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram, isProgram } from './find-program.ts';
import { installPostgres } from './install-postgres.ts';

/** Debian keeps each version's programs apart, and none of them on PATH. */
const DEBIAN_VERSIONS = '/usr/lib/postgresql';

const MACOS_FOLDERS = ['/opt/homebrew/opt/postgresql@17/bin', '/usr/local/opt/postgresql@17/bin'];

const HOW_TO_GET_ONE =
  'The database tests need PostgreSQL 14 or later: install it (Debian: apt-get install postgresql), or name the folder of its programs in DUBAN_POSTGRES.';

/**
 * The folder with PostgreSQL's `initdb` and `postgres`: the one that DUBAN_POSTGRES names, one that is installed, or
 * one that apt installs here. Throws with one line saying how to get it.
 */
export function findPostgres(): string {
  const named = process.env['DUBAN_POSTGRES'];
  if (named) {
    if (isComplete(named)) return named;
    throw new Error(`DUBAN_POSTGRES names ${named}, which has no initdb and postgres.`);
  }
  const found = installed() ?? (installPostgres() ? installed() : undefined);
  if (found === undefined) throw new Error(HOW_TO_GET_ONE);
  return found;
}

function installed(): string | undefined {
  const onPath = findProgram(['initdb']);
  const folders = [...(onPath ? [dirname(onPath)] : []), ...debianFolders(), ...MACOS_FOLDERS];
  return folders.find(isComplete);
}

/** The newest first. */
function debianFolders(): readonly string[] {
  if (!existsSync(DEBIAN_VERSIONS)) return [];
  const versions = readdirSync(DEBIAN_VERSIONS).toSorted((one, other) => Number(other) - Number(one));
  return versions.map((version) => join(DEBIAN_VERSIONS, version, 'bin'));
}

function isComplete(folder: string): boolean {
  return ['initdb', 'postgres'].every((name) => isProgram(join(folder, name)));
}
