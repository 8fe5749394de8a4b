import type { Register } from '../client/ports.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';
import { storedRefusal } from './stored-json.ts';

/** Keeps the acts that the rules refused; the newest come first. */
export function refusedAttempts(database: Database): Pick<Register, 'noteRefusal' | 'refusals'> {
  return {
    async noteRefusal(office, { number, personId, at, act, detail, commandId = null }) {
      const data = { office, number, personId, at, act, detail: JSON.stringify(detail), commandId };
      await database.refusedAttempt.createMany({ data });
    },
    async refusals(office, { from, to }) {
      const rows = await database.refusedAttempt.findMany({
        where: { office, at: { gte: from, lt: to } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      });
      return rows.map(({ number, personId, at, act, detail, commandId }) => ({
        number,
        personId,
        at: storedInstant(at),
        act,
        detail: storedRefusal(detail),
        ...(commandId === null ? {} : { commandId }),
      }));
    },
  };
}
