import type { DirectoryPerson } from '../../client/ports.ts';
import type { Actor, OnDuty } from '../../domain/office/person.ts';

/** A person of the directory as one who acts, without telephone and the like. */
export function actorOf(person: DirectoryPerson & OnDuty): Actor;
export function actorOf(person: (DirectoryPerson & OnDuty) | undefined): Actor | undefined;
export function actorOf(person: (DirectoryPerson & OnDuty) | undefined): Actor | undefined {
  return (
    person && {
      id: person.id,
      name: person.name,
      post: person.post,
      unit: person.unit,
      unitKind: person.unitKind,
      ...(person.standsInFor ? { standsInFor: person.standsInFor } : {}),
    }
  );
}
