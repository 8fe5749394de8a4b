import type { DirectoryPerson, DirectoryUnit, OutsideUnit } from '../../client/ports.ts';
import type { AssignmentAdvice } from '../../domain/advice/assignment-advice.ts';
import type { SimilarCase } from '../../domain/advice/similar-cases.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';

/** What the choices of an act's form are drawn from, and what is said beside them. */
export type ActFormContext = {
  readonly today: CivilDate;
  readonly people: readonly DirectoryPerson[];
  readonly units: readonly DirectoryUnit[];
  readonly proposal: Proposal;
  /** Where others are asked: the units outside that the office knows. */
  readonly outsideUnits?: readonly OutsideUnit[];
  /** Where a division is to be chosen. */
  readonly advice?: AssignmentAdvice;
  /** Where a division is to accept: what the office has done on proposals like it. */
  readonly similar?: readonly SimilarCase[];
};
