import type { Person } from '../domain/office/person.ts';
import type { PersonModel } from './generated/sqlite/models.ts';
import { storedPost, storedUnitKind } from './stored-kind.ts';

/** A row of the directory as a person; throws `DamagedRecord` for a post or kind of unit that nobody knows. */
export function storedPerson(row: Pick<PersonModel, 'id' | 'name' | 'post' | 'unit' | 'unitKind'>): Person {
  return {
    id: row.id,
    name: row.name,
    post: storedPost(row.post),
    unit: row.unit,
    unitKind: storedUnitKind(row.unitKind),
  };
}
