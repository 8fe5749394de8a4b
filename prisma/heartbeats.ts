import type { Heartbeats } from '../activities/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { RecurringWork } from '../domain/watch/watch-facts.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';
import { STUCK_AFTER_MS } from '../domain/watch/case-findings.ts';
import { storedInstant } from './stored-instant.ts';

/**
 * Work that was not begun for so long has had a break: no longer than what is late may be late, so that nothing counts
 * as late for a time in which nothing ran.
 */
const BREAK_MS = STUCK_AFTER_MS;

type Beats = Pick<Database | DatabaseTransaction, '$executeRaw' | 'heartbeat'>;

/** Keeps one row for each work that an office does again and again. */
export function createHeartbeats(database: Database): Heartbeats {
  return {
    beat: (office, work, at) => beat(database, office, work, at),
    lastBeat: (office, work) => lastBeat(database, office, work),
  };
}

/** Notes that work begins; an older moment changes nothing. Returns since when there was no break. */
export async function beat(
  database: Beats,
  office: string,
  work: RecurringWork,
  at: Instant,
): Promise<Instant> {
  await database.$executeRaw`
        INSERT INTO "Heartbeat" ("office", "work", "at", "sinceAt")
        VALUES (${office}, ${work}, ${BigInt(at)}, ${BigInt(at)})
        ON CONFLICT ("office", "work") DO UPDATE SET
          "sinceAt" = CASE WHEN excluded."at" - "Heartbeat"."at" > ${BREAK_MS}
            THEN excluded."at" ELSE "Heartbeat"."sinceAt" END,
          "at" = excluded."at"
        WHERE excluded."at" > "Heartbeat"."at"`;
  const { sinceAt } = await database.heartbeat.findUniqueOrThrow({
    where: { office_work: { office, work } },
  });
  return storedInstant(sinceAt);
}

/** When work was last begun. */
export async function lastBeat(
  database: Pick<Beats, 'heartbeat'>,
  office: string,
  work: RecurringWork,
): Promise<Instant | undefined> {
  const row = await database.heartbeat.findUnique({ where: { office_work: { office, work } } });
  return row === null ? undefined : storedInstant(row.at);
}
