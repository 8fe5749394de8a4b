import type { Act, ActType } from '../../domain/proposal/commands.ts';
import type { DirectoryPerson, DirectoryUnit, Register } from '../ports.ts';
import { ACT_SCHEMAS } from './acts-schema.ts';
import { checked, InvalidInput } from './invalid-input.ts';
import { activePerson } from './active-person.ts';

/** The office's people and units, against which names in an act are looked up. */
export type Directory = {
  readonly people: readonly DirectoryPerson[];
  readonly units: readonly DirectoryUnit[];
};

/** What an act of this type can name of the directory; acts that name nobody need not wait for it. */
export async function directoryFor(
  type: ActType,
  register: Pick<Register, 'people' | 'units'>,
  office: string,
): Promise<Directory> {
  const namesDivision = type === 'assign';
  return {
    people: namesDivision || type === 'accept' ? await register.people(office) : [],
    units: namesDivision ? await register.units(office) : [],
  };
}

/** An act from untrusted data: checked field by field, with persons and divisions looked up. */
export function parseAct(type: ActType, data: unknown, directory: Directory): Act {
  if (type === 'accept') {
    const { officer, on } = checked(ACT_SCHEMAS.accept, data);
    const { id, name } = activePerson(directory.people, officer, 'officer');
    return { type, officer: { id, name }, on };
  }
  if (type === 'assign') {
    const { division, reason } = checked(ACT_SCHEMAS.assign, data);
    const unit = directory.units.find((each) => each.name === division && each.kind === 'division');
    if (!unit) throw new InvalidInput([{ field: 'division', message: `没有“${division}”这一处室（单位）` }]);
    const leader = directory.people.find((person) => person.id === unit.leaderInCharge);
    const leaderInCharge = leader && { id: leader.id, name: leader.name };
    return { type, division, reason, ...(leaderInCharge ? { leaderInCharge } : {}) };
  }
  return { type, ...checked(ACT_SCHEMAS[type], data) } as Act;
}
