import type { Actor, PersonId } from './person.ts';

/** A unit outside that tells us its own word by the link in a mail to it: it has neither post nor account. */
export type OutsideTeller = {
  readonly id: PersonId;
  readonly name: string;
  readonly unit: string;
  readonly unitKind: 'outsideUnit';
};

/** Whoever tells a case something: a person of the bureau, or a unit outside that was asked. */
export type Teller = Actor | OutsideTeller;

const ID_PREFIX = 'outside:';

/** Kinds of units outside that the system writes to; members, and whoever is of no known kind, it never does. */
const WRITTEN_TO = ['政府部门', '市政协专门委员会', '督办领导所在单位'];

/** What stands in the place of a person's id for a unit outside; no e-mail address begins so. */
export function outsideId(unit: string): PersonId {
  return `${ID_PREFIX}${unit}`;
}

/** Whether an id is that of a unit outside. */
export function isOutsideId(id: PersonId): boolean {
  return id.startsWith(ID_PREFIX);
}

/** A unit outside as one who tells. */
export function outsideTeller(unit: string): OutsideTeller {
  return { id: outsideId(unit), name: unit, unit, unitKind: 'outsideUnit' };
}

/** Whether it is a unit outside that tells. */
export function isOutside(teller: Teller): teller is OutsideTeller {
  return teller.unitKind === 'outsideUnit';
}

/** Where a unit outside is written to; nothing for those to whom the system never writes. */
export function addressOf({
  kind,
  email,
}: {
  readonly kind: string;
  readonly email?: string | null;
}): string | undefined {
  return email && WRITTEN_TO.includes(kind) ? email : undefined;
}
