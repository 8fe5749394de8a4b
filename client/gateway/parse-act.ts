import { asAdvised } from '../../domain/advice/advised.ts';
import { seesOnly } from '../../domain/office/person.ts';
import type { CasePolicy, PolicyVersion } from '../../domain/policy/policy.ts';
import { latestCalendar } from '../../domain/calendar/calendar-versions.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { casePolicy } from '../../domain/policy/case-policy.ts';
import { policyVersionOf, type AdoptedPolicy } from '../../domain/policy/adopted-policy.ts';
import type { HandlingRole } from '../../domain/proposal/assignment.ts';
import type { Advised } from '../../domain/proposal/assignment-facts.ts';
import type { Act, ActType } from '../../domain/proposal/commands.ts';
import { leadCaseOf, type LeadCase } from '../../domain/proposal/lead-case.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { DirectoryPerson, DirectoryUnit } from '../ports.ts';
import { fill } from '../../domain/wording/fill.ts';
import { INPUTS } from '../../domain/wording/inputs.ts';
import { POLICY_INPUTS } from '../../domain/wording/policy-inputs.ts';
import { activePerson } from './active-person.ts';
import { ACT_SCHEMAS } from './acts-schema.ts';
import { calendarInForce } from './calendar-in-force.ts';
import { adviseNew } from './advise-new.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { checked, InvalidInput } from './invalid-input.ts';

/** What names in an act are looked up in: the office's people and units, and the rules that a case can go by. */
export type Directory = {
  readonly people: readonly DirectoryPerson[];
  readonly units: readonly DirectoryUnit[];
  readonly policyFor: PolicyFor;
  /** The calendar in force; absent: that which this software brings along. */
  readonly calendar?: WorkingCalendar;
  /** What is advised for a case that is to be assigned; absent where the act assigns none. */
  readonly advisedOn?: (number: string) => Advised | undefined;
  /** Absent where the act merges nothing. */
  readonly joint?: JointCases;
};

/** The case that another is to be merged into, and those that are merged into that other; absent: none. */
export type JointCases = { readonly lead?: LeadCase; readonly followers?: readonly string[] };

/** The part that a case has in a version of the rules, its own unless said, in its own role unless said. */
export type PolicyFor = (wanted: {
  readonly role?: HandlingRole;
  readonly of?: PolicyVersion;
}) => CasePolicy | undefined;

const NAMING_DIVISIONS: readonly ActType[] = ['assign', 'reassign'];
const NAMING_POLICIES: readonly ActType[] = ['decideDispute', 'takePolicy'];
const NAMING_PEOPLE: readonly ActType[] = [...NAMING_DIVISIONS, 'accept', 'changeOfficer'];

/**
 * What an act of this type can name of the directory, and what is advised for the cases that it is to be done on; acts
 * that name nothing need not wait for it. Which rules a case can go by is read for the first of them alone.
 */
export async function directoryFor(
  type: ActType,
  ports: Ports,
  numbers: readonly string[],
): Promise<Directory> {
  const { register, readModel, policies, office } = ports;
  const assigning = NAMING_DIVISIONS.includes(type);
  const people = NAMING_PEOPLE.includes(type) ? await register.people(office) : [];
  const units = assigning ? await register.units(office) : [];
  const [first] = numbers;
  const [stored, adopted] =
    NAMING_POLICIES.includes(type) && first !== undefined
      ? await Promise.all([readModel.case(office, first), policies.adopted(office)])
      : [undefined, []];
  const policyFor = policiesFor(stored?.proposal, adopted);
  if (type === 'takeCalendar') return { people, units, policyFor, calendar: await calendarInForce(ports) };
  if (!assigning) return { people, units, policyFor };
  const registered = await Promise.all(numbers.map((number) => register.proposal(office, number)));
  const assignments = registered.flatMap((each) => each?.assignment ?? []);
  const advice = await adviseNew(ports, assignments, units);
  const advised = new Map(advice.map((each) => [each.number, asAdvised(each)]));
  return { people, units, policyFor, advisedOn: (number) => advised.get(number) };
}

type Ports = Pick<GatewayPorts, 'register' | 'readModel' | 'policies' | 'office' | 'holidayLists' | 'now'>;

/** What is merged into what, as far as merging a case into another asks for it. */
export async function jointCases(
  { readModel, office }: Pick<Ports, 'readModel' | 'office'>,
  number: string,
  data: unknown,
): Promise<JointCases> {
  const { leadNumber } = checked(ACT_SCHEMAS.mergeInto, data);
  const [lead, followers] = await Promise.all([
    readModel.case(office, leadNumber),
    readModel.mergedInto(office, number),
  ]);
  return {
    ...(lead ? { lead: leadCaseOf(lead.proposal) } : {}),
    ...(followers.length > 0 ? { followers } : {}),
  };
}

/** The parts that a case has in the versions that the office adopted. */
export function policiesFor(
  proposal: Proposal | undefined,
  adopted: readonly AdoptedPolicy[],
): Directory['policyFor'] {
  return ({ role, of }) => {
    if (!proposal) return undefined;
    const { keyKind, role: own } = proposal.assignment;
    // Nothing else is asked for: a case under way keeps the very rules that it goes by.
    if (!of && (role ?? own) === own) return proposal.policy;
    const policy = policyVersionOf(adopted, of ?? proposal.policy);
    return policy && casePolicy(policy, role ?? own, keyKind);
  };
}

/**
 * An act from untrusted data: checked field by field, with persons, divisions and policy looked up, and the advice on the
 * case of this number put beside a decision.
 */
export function parseAct(type: ActType, data: unknown, directory: Directory, number?: string): Act {
  switch (type) {
    case 'accept':
    case 'changeOfficer': {
      const told = checked(ACT_SCHEMAS[type], data);
      const { id, name, unit } = handling(activePerson(directory.people, told.officer, 'officer'));
      return { ...told, type, officer: { id, name }, officerUnit: unit } as Act;
    }
    case 'assign':
    case 'reassign': {
      const advised = number === undefined ? undefined : directory.advisedOn?.(number);
      const told = withLeader(checked(ACT_SCHEMAS[type], data), directory);
      return { type, ...told, ...(advised ? { advised } : {}) };
    }
    case 'takeCalendar':
      return { type, ...checked(ACT_SCHEMAS[type], data), calendar: directory.calendar ?? latestCalendar() };
    case 'decideDispute': {
      const { role, outsideLeadUnit, replyDueOn, ...told } = checked(ACT_SCHEMAS[type], data);
      const given = {
        ...(role === undefined ? {} : { role }),
        ...(outsideLeadUnit === undefined ? {} : { outsideLeadUnit }),
        ...(replyDueOn === undefined ? {} : { replyDueOn }),
      };
      const [field] = Object.keys(given);
      if (field === undefined) return { type, ...told };
      const policy = directory.policyFor(role === undefined ? {} : { role });
      if (!policy) throw new InvalidInput([{ field, message: POLICY_INPUTS.unknownForCase }]);
      return { type, ...told, change: { policy, ...given } };
    }
    case 'takePolicy': {
      const { id, version, reason } = checked(ACT_SCHEMAS[type], data);
      const policy = directory.policyFor({ of: { id, version } });
      if (!policy)
        throw new InvalidInput([{ field: 'id', message: fill(POLICY_INPUTS.noVersion, { id, version }) }]);
      return { type, policy, reason };
    }
    case 'mergeInto':
      return { type, ...checked(ACT_SCHEMAS[type], data), ...directory.joint };
    default:
      return { type, ...checked(ACT_SCHEMAS[type], data) } as Act;
  }
}

/** Who only looks on is nobody to name as an officer. */
function handling(person: DirectoryPerson): DirectoryPerson {
  if (seesOnly(person))
    throw new InvalidInput([{ field: 'officer', message: fill(INPUTS.onlyLooksOn, { name: person.name }) }]);
  return person;
}

function withLeader<T extends { readonly division: string }>(told: T, directory: Directory) {
  const unit = directory.units.find((each) => each.name === told.division && each.kind === 'division');
  if (!unit)
    throw new InvalidInput([{ field: 'division', message: `没有“${told.division}”这一处室（单位）` }]);
  const leader = directory.people.find((person) => person.id === unit.leaderInCharge);
  return { ...told, ...(leader ? { leaderInCharge: { id: leader.id, name: leader.name } } : {}) };
}
