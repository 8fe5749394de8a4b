import { isOfSupervisionOffice, type PersonId } from '../office/person.ts';
import type { Recipient } from '../policy/policy.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import type { AddressedLine } from './digest-line.ts';
import type { DigestMorning } from './digest-morning.ts';
import { peopleFor } from './recipients.ts';

/** An address that mail does not reach, and why: marked bad, or refused by its server since mail last got there. */
export type MailTrouble = { readonly address: string; readonly why: string };

/** A person whom mails about open cases do not reach. */
export type UnreachedPerson = MailTrouble & {
  readonly name: string;
  readonly unit: string;
  /** Open cases that the person is written to about. */
  readonly cases: number;
};

const WRITTEN_TO: readonly Recipient[] = ['officer', 'divisionHead', 'liaison'];

type Morning = Pick<DigestMorning, 'cases' | 'people' | 'mailTroubles'>;

/** Those with open cases whom mail does not reach, those with most cases first. */
export function unreachedPeople({ cases, people, mailTroubles }: Morning): readonly UnreachedPerson[] {
  if (mailTroubles.length === 0) return [];
  const open = cases.filter(({ ending }) => !ending);
  const count = new Map<PersonId, number>();
  for (const proposal of open)
    for (const { id } of peopleFor(proposal, WRITTEN_TO, people)) count.set(id, (count.get(id) ?? 0) + 1);
  return mailTroubles
    .flatMap((trouble) => {
      const person = people.find(({ id }) => id === trouble.address);
      const own = count.get(trouble.address);
      return person && own ? [{ ...trouble, name: person.name, unit: person.unit, cases: own }] : [];
    })
    .toSorted((one, other) => other.cases - one.cases);
}

/** To the supervision office: whom mail does not reach. */
export function unreachedLines(morning: Morning): readonly AddressedLine[] {
  const office = morning.people.filter(isOfSupervisionOffice);
  return unreachedPeople(morning).flatMap(({ name, unit, address, why, cases }) => {
    const text = fill(MAILS.digestUnreachedLine, { name, unit, address, why, n: cases });
    return office.map(({ id }) => ({ section: 'unreached' as const, text, news: true, personId: id }));
  });
}
