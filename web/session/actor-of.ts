import type { DirectoryPerson } from '../../client/ports.ts';
import type { Actor } from '../../domain/office/person.ts';

/** A person of the directory as one who acts, without telephone and the like. */
export function actorOf(person: DirectoryPerson): Actor;
export function actorOf(person: DirectoryPerson | undefined): Actor | undefined;
export function actorOf(person: DirectoryPerson | undefined): Actor | undefined {
  return (
    person && {
      id: person.id,
      name: person.name,
      post: person.post,
      unit: person.unit,
      unitKind: person.unitKind,
    }
  );
}
