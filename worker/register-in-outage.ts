import type { Register } from '../client/ports.ts';
import { isDatabaseAway } from '../prisma/is-database-away.ts';
import { logger } from './logger.ts';

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
      try {
        await register.noteRefusal(office, attempt);
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        const { number, act, detail } = attempt;
        logger.error({ office, number, act, code: detail.code }, 'a refused attempt could not be noted');
      }
    },
  };
}

function remembering<T>(read: (office: string) => Promise<T>): (office: string) => Promise<T> {
  const lastRead = new Map<string, T>();
  return async (office) => {
    try {
      const fresh = await read(office);
      lastRead.set(office, fresh);
      return fresh;
    } catch (error) {
      const remembered = lastRead.get(office);
      if (remembered === undefined || !isDatabaseAway(error)) throw error;
      return remembered;
    }
  };
}
