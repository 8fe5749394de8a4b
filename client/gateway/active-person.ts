import type { DirectoryPerson } from '../ports.ts';
import { InvalidInput } from './invalid-input.ts';

/** The active person of this e-mail address or of this name; throws `InvalidInput` unless there is exactly one. */
export function activePerson(
  people: readonly DirectoryPerson[],
  idOrName: string,
  field: string,
): DirectoryPerson {
  const wanted = idOrName.trim();
  const active = people.filter((person) => person.active);
  const byId = active.find((person) => person.id === wanted.toLowerCase());
  if (byId) return byId;
  const [only, another] = active.filter((person) => person.name === wanted);
  if (only && !another) return only;
  const message = only ? `有多位同名的“${wanted}”，请用电子邮箱指明` : `机构人员表中没有在岗的“${wanted}”`;
  throw new InvalidInput([{ field, message }]);
}
