import { instant, type Instant } from '../domain/calendar/instant.ts';
import type { Database } from './open-database.ts';

/** The database's own clock, the one that all its clients share; to the second. */
export async function databaseTime(database: Pick<Database, '$queryRaw'>): Promise<Instant> {
  const [row] = await database.$queryRaw<{ now: Date | string }[]>`SELECT CURRENT_TIMESTAMP AS "now"`;
  const now = row?.now ?? '';
  // SQLite tells it as text, in UTC without saying so.
  const milliseconds = typeof now === 'string' ? Date.parse(`${now.replace(' ', 'T')}Z`) : now.getTime();
  return instant(Math.floor(milliseconds / 1000) * 1000);
}
