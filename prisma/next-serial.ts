import type { DatabaseTransaction } from './open-database.ts';

/**
 * The next number of a series in a year, from 1 without a gap: a transaction that is rolled back gives its number
 * back, and another one waits for its end.
 */
export async function nextSerial(
  transaction: DatabaseTransaction,
  office: string,
  series: string,
  year: number,
): Promise<number> {
  const { last } = await transaction.numberSeries.upsert({
    where: { office_series_year: { office, series, year } },
    create: { office, series, year, last: 1 },
    update: { last: { increment: 1 } },
  });
  return last;
}
