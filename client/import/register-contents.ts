import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { DirectoryPerson, DirectoryUnit, OutsideUnit, RegisteredProposal } from '../ports.ts';

/** What an import is held against: the registers of the office before it, its rules, and the day. */
export type RegisterContents = {
  readonly office: string;
  readonly units: readonly DirectoryUnit[];
  readonly people: readonly DirectoryPerson[];
  readonly outsideUnits: readonly OutsideUnit[];
  readonly proposals: readonly RegisteredProposal[];
  /** The case of each letter's number that is taken. */
  readonly letterNumbers: ReadonlyMap<string, string>;
  readonly policyOf: (handlingYear: number) => Policy;
  readonly today: CivilDate;
};
