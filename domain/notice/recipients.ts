import { isOfSupervisionOffice, seesOnly, type OnDuty, type Person } from '../office/person.ts';
import type { Recipient } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** The places around a case that change hands: who has it. */
export type CasePlaces = Pick<Proposal, 'division' | 'officer'>;

/** Who fills each place around a case now, himself or as B角; where nobody does, the supervision office gets the mail instead. */
export function peopleFor(
  proposal: CasePlaces,
  to: readonly Recipient[],
  people: readonly OnDuty[],
): readonly OnDuty[] {
  const office = people.filter(isOfSupervisionOffice);
  const found = to.flatMap((recipient) => {
    const holders = people.filter((person) =>
      [person, ...(person.standsInFor ?? [])].some((each) => holds(each, recipient, proposal)),
    );
    return holders.length > 0 ? holders : recipient === 'liaison' ? [] : office;
  });
  return [...new Map(found.map((person) => [person.id, person])).values()];
}

function holds(person: Person, recipient: Recipient, proposal: CasePlaces): boolean {
  if (seesOnly(person)) return false;
  switch (recipient) {
    case 'officer':
      return person.id === proposal.officer?.id;
    case 'divisionHead':
    case 'liaison':
      return person.post === recipient && person.unit === proposal.division;
    case 'supervisionOffice':
    case 'generalOffice':
      return person.unitKind === recipient;
  }
}
