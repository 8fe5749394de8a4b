import type { Register } from '../client/ports.ts';
import type { Database } from './open-database.ts';

/** Keeps an outgoing letter's number to one case. */
export function letterNumbers(
  database: Database,
): Pick<Register, 'reserveLetterNumber' | 'releaseLetterNumber'> {
  return {
    reserveLetterNumber: (office, letterNumber, number) =>
      database.$transaction(async (transaction) => {
        const where = { office_letterNumber: { office, letterNumber } };
        const taken = await transaction.letterNumber.findUnique({ where });
        if (taken === null)
          await transaction.letterNumber.createMany({ data: { office, letterNumber, number } });
        if (taken === null) return { fresh: true };
        return { fresh: false, ...(taken.number === number ? {} : { takenBy: taken.number }) };
      }),
    async releaseLetterNumber(office, letterNumber, number) {
      await database.letterNumber.deleteMany({ where: { office, letterNumber, number } });
    },
  };
}
