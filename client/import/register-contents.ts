import type { DirectoryPerson, DirectoryUnit, OutsideUnit, RegisteredProposal } from '../ports.ts';

/** What the register of an office holds before an import. */
export type RegisterContents = {
  readonly office: string;
  readonly units: readonly DirectoryUnit[];
  readonly people: readonly DirectoryPerson[];
  readonly outsideUnits: readonly OutsideUnit[];
  readonly proposals: readonly RegisteredProposal[];
};
