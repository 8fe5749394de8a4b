import { orNothingAfter } from '../client/or-nothing-after.ts';
import type { Register } from '../client/ports.ts';
import { isDatabaseAway } from '../prisma/is-database-away.ts';
import { logger } from './logger.ts';
import { PATIENCE_MS, remembering } from './remembering.ts';

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
