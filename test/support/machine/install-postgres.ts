import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { canUseApt, installWithApt } from './install-with-apt.ts';

/** Debian reads it when a PostgreSQL comes onto the machine for the first time. */
const ADVICE = '/etc/postgresql-common/createcluster.d/duban-tests.conf';

/** Installs PostgreSQL's programs with apt, but no server on port 5432, which Debian otherwise sets up and starts. */
export function installPostgres(): boolean {
  if (!canUseApt()) return false;
  mkdirSync(dirname(ADVICE), { recursive: true });
  writeFileSync(ADVICE, 'create_main_cluster = false\n');
  try {
    return installWithApt(['postgresql']);
  } finally {
    rmSync(ADVICE, { force: true });
  }
}
