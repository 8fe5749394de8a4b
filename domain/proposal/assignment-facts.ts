import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { HandlingRole } from './assignment.ts';
import type { OutsideDecision } from './facts.ts';

/** What spoke for one division when a case was assigned, in the advice's own figures. */
export type AdvisedDivision = {
  readonly division: string;
  /** 0 to 1, the four principles together. */
  readonly score: number;
  /** 0 to 1 in hundredths. */
  readonly relevance: number;
  /** Suggestions that are the division's, of all; with the first one's number where that is among them. */
  readonly ownItems: number;
  readonly items: number;
  readonly firstNo?: number;
  readonly openCases: number;
};

/** 分派建议 as it stood when the office decided. `load`: nothing matched anybody's duties. */
export type Advised = {
  readonly by: 'match' | 'load';
  /** Best first, at least one. */
  readonly divisions: readonly AdvisedDivision[];
};

/** What was advised and what the office decided; the reason is empty where a table without one decided. */
export type AdvisedDecision = {
  readonly advised: Advised;
  readonly division: string;
  readonly reason: string;
  readonly on: CivilDate;
  readonly by: PersonRef;
};

/** 改派: inside the bureau, decided by the supervision office. */
export type Reassignment = {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly on: CivilDate;
  readonly by: PersonRef;
};

/** 申请退办: outward, within its term. */
export type ReturnRequest = {
  readonly requestedOn: CivilDate;
  readonly reason: string;
  readonly evidence: string;
  /** What shows that it was received in time; absent where it was entered within the term. */
  readonly receipt?: string;
  readonly by: PersonRef;
  readonly answer?: OutsideDecision;
};

/** 分工异议: between bureaus, settled by the CPPCC proposal committee; the term runs on until then. */
export type RoleDispute = {
  readonly raisedOn: CivilDate;
  readonly ground: string;
  readonly by: PersonRef;
  readonly decision?: RoleDecision;
};

export type RoleDecision = {
  readonly on: CivilDate;
  readonly decidedBy: string;
  readonly evidence: string;
  /** What we are from now on; absent where we stay what we were. */
  readonly role?: HandlingRole;
  readonly by: PersonRef;
};

/** What became of a case's way to its division and its role. */
export type AssignmentFacts = {
  /** One for each assignment that was advised on, oldest first; absent where none was. */
  readonly advisedDecisions?: readonly AdvisedDecision[];
  readonly reassignments?: readonly Reassignment[];
  /** How often another officer took the case over. */
  readonly officerChanges?: number;
  readonly returnRequests?: readonly ReturnRequest[];
  readonly disputes?: readonly RoleDispute[];
  /** Drafts up to this number were made in another role and are none of this one. */
  readonly draftsOfFormerRole?: number;
  /** So many talks, the first ones, were held in another role and meet no step of this one. */
  readonly talksOfFormerRole?: number;
};

/** The return request that waits for its answer. */
export function pendingReturn({ returnRequests = [] }: AssignmentFacts): ReturnRequest | undefined {
  return returnRequests.find((request) => !request.answer);
}

/** The dispute that is not settled. */
export function openDispute({ disputes = [] }: AssignmentFacts): RoleDispute | undefined {
  return disputes.find((dispute) => !dispute.decision);
}
