import {
  isOfSupervisionOffice,
  isSupervisionHead,
  seesOnly,
  type OnDuty,
  type Person,
} from '../office/person.ts';
import type { Recipient } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** The places around a case that change hands: who has it. */
export type CasePlaces = Pick<Proposal, 'division' | 'officer'>;

/**
 * Who fills each place around a case now (pack §5.1 absent): whoever holds it, for one who is away his B角 with a copy to
 * himself; a vacant place goes to the next general post of the division, and where there is none to the supervision
 * office.
 */
export function peopleFor(
  places: CasePlaces,
  to: readonly Recipient[],
  people: readonly OnDuty[],
): readonly OnDuty[] {
  const found = to.flatMap((recipient) => {
    const filled = placeHolders(places, recipient, people);
    if (filled.length > 0 || recipient === 'liaison') return filled;
    const instead = NEXT_POSTS[recipient] ?? [];
    const next = undesignated(places, recipient) ? instead : firstFilled(places, instead, people);
    const general = next.flatMap((post) => placeHolders(places, post, people));
    return general.length > 0 ? general : people.filter(isOfSupervisionOffice);
  });
  return [...new Map(found.map((person) => [person.id, person])).values()];
}

/** Those who hold a place, themselves or as B角, and after them those in whose place others stand. */
export function whoHold(people: readonly OnDuty[], holdsIt: (person: Person) => boolean): readonly OnDuty[] {
  const present = people.filter((person) => [person, ...(person.standsInFor ?? [])].some(holdsIt));
  const away = present.flatMap(({ standsInFor = [] }) => standsInFor.filter(holdsIt));
  return [...present, ...away];
}

/** Who holds one place around a case; nobody where it is vacant. */
export function placeHolders(
  places: CasePlaces,
  recipient: Recipient,
  people: readonly OnDuty[],
): readonly OnDuty[] {
  return whoHold(people, (person) => holds(person, recipient, places));
}

/** 上一级综合岗: who is written to where a post is vacant. */
const NEXT_POSTS: Readonly<Partial<Record<Recipient, readonly Recipient[]>>> = {
  officer: ['liaison', 'divisionHead'],
  divisionHead: ['liaison'],
};

/** Until a division has named its officer, head and liaison both hear what would be his. */
function undesignated({ officer }: CasePlaces, recipient: Recipient): boolean {
  return recipient === 'officer' && officer === undefined;
}

function firstFilled(
  places: CasePlaces,
  posts: readonly Recipient[],
  people: readonly OnDuty[],
): readonly Recipient[] {
  const first = posts.find((post) => placeHolders(places, post, people).length > 0);
  return first ? [first] : [];
}

function holds(person: Person, recipient: Recipient, places: CasePlaces): boolean {
  if (seesOnly(person)) return false;
  switch (recipient) {
    case 'officer':
      return person.id === places.officer?.id;
    case 'divisionHead':
    case 'liaison':
      return person.post === recipient && person.unit === places.division;
    case 'supervisionOffice':
    case 'generalOffice':
      return person.unitKind === recipient;
    case 'supervisionLiaison':
      return person.post === 'liaison' && isOfSupervisionOffice(person);
    case 'supervisionHead':
      return isSupervisionHead(person);
  }
}
