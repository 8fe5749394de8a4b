import type { Heartbeats } from '../activities/ports.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';

/** Work that was not begun for so long has had a break. */
const BREAK_MS = 15 * 60_000;

/** Keeps one row for each work that an office does again and again. */
export function createHeartbeats(database: Database): Heartbeats {
  return {
    async beat(office, work, at) {
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
    },
    async lastBeat(office, work) {
      const row = await database.heartbeat.findUnique({ where: { office_work: { office, work } } });
      return row === null ? undefined : storedInstant(row.at);
    },
  };
}
