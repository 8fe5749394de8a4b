import { orNothingAfter } from '../client/or-nothing-after.ts';
import type { Register } from '../client/ports.ts';
import { isDatabaseAway } from '../prisma/is-database-away.ts';
import { logger } from './logger.ts';

/** A database that is reached and does not answer keeps a person waiting no longer than this. */
const PATIENCE_MS = 3_000;

/**
 * A register that lets people act on while its database is away: they and their units are those last read, and a
 * refused attempt that cannot be noted is logged. Everything else fails as before.
 */
export function registerInOutage(register: Register): Register {
  return {
    ...register,
    people: remembering((office) => register.people(office)),
    units: remembering((office) => register.units(office)),
    async noteRefusal(office, attempt) {
      const noting = register.noteRefusal(office, attempt).then(
        () => true,
        (error: unknown) => {
          if (!isDatabaseAway(error)) throw error;
          return false;
        },
      );
      if (await orNothingAfter(PATIENCE_MS, noting)) return;
      const { number, act, detail } = attempt;
      logger.error({ office, number, act, code: detail.code }, 'a refused attempt was not noted in time');
    },
  };
}

function remembering<T extends object>(read: (office: string) => Promise<T>): (office: string) => Promise<T> {
  const lastRead = new Map<string, T>();
  return async (office) => {
    const reading = read(office).then((fresh) => {
      lastRead.set(office, fresh);
      return fresh;
    });
    const remembered = lastRead.get(office);
    if (remembered === undefined) return reading;
    try {
      return (await orNothingAfter(PATIENCE_MS, reading)) ?? remembered;
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      return remembered;
    }
  };
}
