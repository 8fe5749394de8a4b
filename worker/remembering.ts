import { orNothingAfter } from '../client/or-nothing-after.ts';
import { isDatabaseAway } from '../prisma/is-database-away.ts';

/** A database that is reached and does not answer keeps a person waiting no longer than this. */
export const PATIENCE_MS = 3_000;

/** A reading of the office's that gives what was last read while the database is away. */
export function remembering<T extends object | number>(
  read: (office: string) => Promise<T>,
): (office: string) => Promise<T> {
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
