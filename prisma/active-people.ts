import type { Person } from '../domain/office/person.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';
import { storedPerson } from './stored-person.ts';

/** The people of an office who are in service; with `ids`, only those among them. */
export async function activePeople(
  database: Database | DatabaseTransaction,
  office: string,
  ids?: readonly string[],
): Promise<readonly Person[]> {
  const among = ids === undefined ? {} : { id: { in: [...new Set(ids)] } };
  const rows = await database.person.findMany({
    where: { office, active: true, ...among },
    select: { id: true, name: true, post: true, unit: true, unitKind: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(storedPerson);
}
