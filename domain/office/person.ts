/** A person's stable identity inside the office: the lower-cased e-mail address. */
export type PersonId = string;

/** The post a person holds, which with the unit decides what he or she may do. */
export const POSTS = [
  'officer',
  'liaison',
  'divisionHead',
  'leaderInCharge',
  'bureauHead',
  'auditor',
] as const;
export type Post = (typeof POSTS)[number];

/** What a unit is to the procedure; the names of the two offices come from the organisation's data. */
export const UNIT_KINDS = ['division', 'supervisionOffice', 'generalOffice', 'leadership'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A person as a case refers to him or her: identity and the name shown on pages. */
export type PersonRef = {
  readonly id: PersonId;
  readonly name: string;
  /** Whose place he or she took as B角. */
  readonly inPlaceOf?: { readonly id: PersonId; readonly name: string };
};

/** A person of the bureau with post and unit. */
export type Person = Omit<PersonRef, 'inPlaceOf'> & {
  readonly post: Post;
  readonly unit: string;
  readonly unitKind: UnitKind;
};

/** Whether a person looks on and does nothing (监督员), of whatever unit. */
export function seesOnly({ post }: Pick<Person, 'post'>): boolean {
  return post === 'auditor';
}

/** Whether a person works in our own 督查处, which supervises every case. */
export function isOfSupervisionOffice(person: Pick<Person, 'unitKind' | 'post'>): boolean {
  return person.unitKind === 'supervisionOffice' && !seesOnly(person);
}

/** Whether a person heads our own 督查处. */
export function isSupervisionHead(person: Pick<Person, 'unitKind' | 'post'>): boolean {
  return person.post === 'divisionHead' && isOfSupervisionOffice(person);
}

/** A person in service, with those who are away and whose place he or she takes (A/B角). */
export type OnDuty = Person & { readonly standsInFor?: readonly Person[] };

/** Who acts: put into a command by the gateway from the session, never taken from a payload. */
export type Actor = OnDuty;
