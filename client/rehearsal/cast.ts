import { isOfSupervisionOffice, type Actor } from '../../domain/office/person.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { DirectoryPerson } from '../ports.ts';
import type { ScheduledAct } from './scenario.ts';

/** Who plays each part for a case: its named officer or the division's first, and the first of each office. */
export function castOf(
  people: readonly DirectoryPerson[],
  proposal: Proposal,
): Readonly<Record<ScheduledAct['as'], Actor>> {
  const active = people.filter((person) => person.active);
  const ofDivision = active.filter((person) => person.unit === proposal.division);
  const officerId = proposal.officer?.id ?? proposal.assignment.proposedOfficer?.id;
  const named = active.find((person) => person.id === officerId);
  const first = (
    wanted: (person: DirectoryPerson) => boolean,
    from: readonly DirectoryPerson[],
    part: string,
  ) => {
    const found = from.find(wanted);
    if (!found) throw new Error(`nobody to play ${part} for ${proposal.assignment.number}`);
    return found;
  };
  return {
    officer: named ?? first(({ post }) => post === 'officer', ofDivision, 'officer'),
    divisionHead: first(({ post }) => post === 'divisionHead', ofDivision, 'divisionHead'),
    supervisionOffice: first(isOfSupervisionOffice, active, 'supervisionOffice'),
    generalOffice: first(({ unitKind }) => unitKind === 'generalOffice', active, 'generalOffice'),
  };
}
