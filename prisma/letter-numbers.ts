import type { Register } from '../client/ports.ts';
import type { Database } from './open-database.ts';

/** Keeps an outgoing letter's number to one case. */
export function letterNumbers(
  database: Database,
): Pick<Register, 'letterNumbers' | 'reserveLetterNumber' | 'releaseLetterNumber'> {
  return {
    async letterNumbers(office) {
      const taken = await database.letterNumber.findMany({ where: { office } });
      return new Map(taken.map(({ letterNumber, number }) => [letterNumber, number]));
    },
    reserveLetterNumber: (office, letterNumber, number) =>
      database.$transaction(async (transaction) => {
        // Two cases may ask in the same moment: the table itself lets only one of them have it.
        const added = await transaction.$executeRaw`
          INSERT INTO "LetterNumber" ("office", "letterNumber", "number")
          VALUES (${office}, ${letterNumber}, ${number}) ON CONFLICT DO NOTHING`;
        if (added === 1) return { fresh: true };
        const where = { office_letterNumber: { office, letterNumber } };
        const taken = await transaction.letterNumber.findUniqueOrThrow({ where });
        return { fresh: false, ...(taken.number === number ? {} : { takenBy: taken.number }) };
      }),
    async releaseLetterNumber(office, letterNumber, number) {
      await database.letterNumber.deleteMany({ where: { office, letterNumber, number } });
    },
  };
}
