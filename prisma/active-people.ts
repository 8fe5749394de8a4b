import { onDuty } from '../domain/office/deputies.ts';
import type { OnDuty, Person } from '../domain/office/person.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';
import { storedPerson } from './stored-person.ts';

/** The people of an office who are in service, with whom they stand in for; with `ids`, only those among them. */
export async function activePeople(
  database: Database | DatabaseTransaction,
  office: string,
  ids?: readonly string[],
): Promise<readonly OnDuty[]> {
  const rows = await database.person.findMany({
    where: { office, OR: [{ active: true }, { deputyName: { not: null } }] },
    select: { id: true, name: true, post: true, unit: true, unitKind: true, active: true, deputyName: true },
    orderBy: { id: 'asc' },
  });
  const people = onDuty(
    rows.map(({ active, deputyName, ...row }) => ({
      ...storedPerson(row),
      active,
      ...(deputyName === null ? {} : { deputyName }),
    })),
  ).map(({ active: _active, deputyName: _deputyName, ...person }) => person);
  return ids === undefined ? people : people.filter(({ id }) => ids.includes(id));
}

/** Those among them whom a mail may be addressed to: people in service, and those in whose place one of them stands. */
export async function reachablePeople(
  database: Database | DatabaseTransaction,
  office: string,
  ids: readonly string[],
): Promise<readonly Person[]> {
  const people = await activePeople(database, office);
  const reachable = [...people, ...people.flatMap(({ standsInFor = [] }) => standsInFor)];
  return reachable.filter(({ id }) => ids.includes(id));
}
