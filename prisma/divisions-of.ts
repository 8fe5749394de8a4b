import type { Database } from './open-database.ts';

/** Numbers of one statement. */
const BATCH = 500;

/** The division of each case that has one, by number, without reading the cases themselves. */
export async function divisionsOf(
  database: Database,
  office: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < numbers.length; from += BATCH) {
    const rows = await database.proposalCase.findMany({
      where: { office, number: { in: numbers.slice(from, from + BATCH) }, division: { not: null } },
      select: { number: true, division: true },
    });
    for (const { number, division } of rows) if (division !== null) found.set(number, division);
  }
  return found;
}
