import type { CasePolicy } from '../../domain/policy/policy.ts';
import { casePolicy } from '../../domain/policy/case-policy.ts';
import { policyOf } from '../../domain/policy/known-policies.ts';
import type { HandlingRole } from '../../domain/proposal/assignment.ts';
import type { Act, ActType } from '../../domain/proposal/commands.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { DirectoryPerson, DirectoryUnit } from '../ports.ts';
import { activePerson } from './active-person.ts';
import { ACT_SCHEMAS } from './acts-schema.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { checked, InvalidInput } from './invalid-input.ts';

/** What names in an act are looked up in: the office's people and units, and the case's own year's policy. */
export type Directory = {
  readonly people: readonly DirectoryPerson[];
  readonly units: readonly DirectoryUnit[];
  readonly policyAs: (role: HandlingRole) => CasePolicy | undefined;
};

const NAMING_DIVISIONS: readonly ActType[] = ['assign', 'reassign'];
const NAMING_PEOPLE: readonly ActType[] = [...NAMING_DIVISIONS, 'accept', 'changeOfficer'];

/** What an act of this type can name of the directory; acts that name nothing need not wait for it. */
export async function directoryFor(
  type: ActType,
  { register, readModel, office }: Pick<GatewayPorts, 'register' | 'readModel' | 'office'>,
  number: string,
): Promise<Directory> {
  const stored = type === 'decideDispute' ? await readModel.case(office, number) : undefined;
  return {
    people: NAMING_PEOPLE.includes(type) ? await register.people(office) : [],
    units: NAMING_DIVISIONS.includes(type) ? await register.units(office) : [],
    policyAs: policiesFor(stored?.proposal),
  };
}

/** The parts that other roles have in a case's own year's policy. */
export function policiesFor(proposal: Proposal | undefined): Directory['policyAs'] {
  return (role) => proposal && casePolicy(policyOf(proposal.policy), role, proposal.assignment.keyKind);
}

/** An act from untrusted data: checked field by field, with persons, divisions and policy looked up. */
export function parseAct(type: ActType, data: unknown, directory: Directory): Act {
  switch (type) {
    case 'accept':
    case 'changeOfficer': {
      const told = checked(ACT_SCHEMAS[type], data);
      const { id, name } = activePerson(directory.people, told.officer, 'officer');
      return { ...told, type, officer: { id, name } } as Act;
    }
    case 'assign':
    case 'reassign':
      return { type, ...withLeader(checked(ACT_SCHEMAS[type], data), directory) };
    case 'decideDispute': {
      const { role, outsideLeadUnit, replyDueOn, ...told } = checked(ACT_SCHEMAS[type], data);
      const policy = role && directory.policyAs(role);
      if (!role || !policy) return { type, ...told };
      const given = {
        ...(outsideLeadUnit === undefined ? {} : { outsideLeadUnit }),
        ...(replyDueOn === undefined ? {} : { replyDueOn }),
      };
      return { type, ...told, change: { role, policy, ...given } };
    }
    default:
      return { type, ...checked(ACT_SCHEMAS[type], data) } as Act;
  }
}

function withLeader(told: { readonly division: string; readonly reason: string }, directory: Directory) {
  const unit = directory.units.find((each) => each.name === told.division && each.kind === 'division');
  if (!unit)
    throw new InvalidInput([{ field: 'division', message: `没有“${told.division}”这一处室（单位）` }]);
  const leader = directory.people.find((person) => person.id === unit.leaderInCharge);
  return { ...told, ...(leader ? { leaderInCharge: { id: leader.id, name: leader.name } } : {}) };
}
