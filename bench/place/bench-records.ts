import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { instant } from '../../domain/calendar/instant.ts';
import type { Person } from '../../domain/office/person.ts';
import { openRecords, type Records } from '../../worker/open-records.ts';
import { BENCH_OFFICE } from '../life/bench-opening.ts';

/** The records of a bench office in a database file of its own. */
export type BenchRecords = {
  readonly records: Records;
  /** Size of the closed file. */
  bytes(): Promise<number>;
};

/** Opens new records in a folder, with the people and divisions that the bench needs. */
export async function openBenchRecords(
  folder: string,
  name: string,
  people: readonly Person[],
): Promise<BenchRecords> {
  const file = join(folder, `${name}.db`);
  const mailFrom = 'duban@bench.example';
  const contact = '示例甲（010-00000000）';
  const records = await openRecords({ office: BENCH_OFFICE, databaseUrl: `file:${file}`, mailFrom, contact });
  const divisions = people.filter(({ unitKind }) => unitKind === 'division').map(({ unit }) => unit);
  const change = {
    units: [...new Set(divisions)].map((name) => ({ name, kind: 'division' as const, duties: '测试职责' })),
    people: people.map((person) => ({ ...person, active: true })),
    outsideUnits: [],
    proposals: [],
  };
  await records.register.apply(BENCH_OFFICE, change, instant(Date.now()));
  return { records, bytes: async () => (await stat(file)).size };
}
