import type { DirectoryPerson, RegisterChange } from '../../client/ports.ts';
import type { Person } from '../../domain/office/person.ts';
import type { Database } from '../../prisma/open-database.ts';
import { createRegister } from '../../prisma/register.ts';
import { minute, OFFICE } from './fake-case.ts';

export const NO_CHANGE: RegisterChange = { units: [], people: [], outsideUnits: [], proposals: [] };

export function fakePerson(name: string, differences: Partial<DirectoryPerson> = {}): DirectoryPerson {
  const division = { unit: '发展处', unitKind: 'division', post: 'officer' } as const;
  return { id: `${name}@duban.invalid`, name, ...division, active: true, ...differences };
}

const supervisionOffice = { unit: '督查处', unitKind: 'supervisionOffice' } satisfies Partial<Person>;

/** A division with officer, head and liaison, another's head, someone who has left, and the two offices. */
export const PEOPLE: readonly DirectoryPerson[] = [
  fakePerson('officer'),
  fakePerson('head', { post: 'divisionHead' }),
  fakePerson('liaison', { post: 'liaison' }),
  fakePerson('left', { post: 'divisionHead', active: false }),
  fakePerson('other-head', { post: 'divisionHead', unit: '规划处' }),
  fakePerson('supervisor', supervisionOffice),
  fakePerson('supervisor-2', supervisionOffice),
  fakePerson('general', { unit: '办公室', unitKind: 'generalOffice' }),
];

export function seedPeople(database: Database): Promise<void> {
  return createRegister(database).apply(OFFICE, { ...NO_CHANGE, people: PEOPLE }, minute(0));
}
