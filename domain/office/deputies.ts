import { seesOnly, type OnDuty, type Person } from './person.ts';

/** A person as the directory has him: in service or away, with the name of his B角. */
export type InDirectory = Person & { readonly active: boolean; readonly deputyName?: string };

/**
 * Those who are in service, each with whom he or she stands in for (A/B角): people who are away and have named one. A
 * name that several people have means the one of the same unit, or nobody; who only looks on stands in for nobody.
 */
export function onDuty<T extends InDirectory>(people: readonly T[]): readonly (T & OnDuty)[] {
  const active = people.filter((person) => person.active);
  const standsInFor = new Map<string, readonly Person[]>();
  for (const away of people) {
    const deputy = away.active ? undefined : deputyOf(away, active);
    if (deputy) standsInFor.set(deputy.id, [...(standsInFor.get(deputy.id) ?? []), personOf(away)]);
  }
  return active.map((person) => {
    const principals = standsInFor.get(person.id);
    return principals ? { ...person, standsInFor: principals } : person;
  });
}

function deputyOf(away: InDirectory, active: readonly InDirectory[]): InDirectory | undefined {
  const named = active.filter((person) => person.name === away.deputyName && !seesOnly(person));
  const near = named.filter(({ unit }) => unit === away.unit);
  const [only, another] = near.length > 0 ? near : named;
  return another ? undefined : only;
}

function personOf({ id, name, post, unit, unitKind }: Person): Person {
  return { id, name, post, unit, unitKind };
}
