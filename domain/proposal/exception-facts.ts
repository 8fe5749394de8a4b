import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { OutsideDecision } from './facts.ts';
import { roundsBefore, type RoundFacts } from './round-facts.ts';

/** The ways round a blocking condition (pack §4.9): gate 1, a member who cannot be reached or is not satisfied, a key case. */
export const EXCEPTION_KINDS = ['gate1', 'unreachable', 'stillUnsatisfied', 'key'] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** Who may grant an exception, the lowest first. */
export const APPROVER_LEVELS = ['supervisionOfficeHead', 'leaderInCharge', 'bureauHead'] as const;
export type ApproverLevel = (typeof APPROVER_LEVELS)[number];

/** 例外审批: asked with reasons and evidence, decided by whoever the rule names; it stands on the case for ever. */
export type CaseException = {
  readonly no: number;
  readonly kind: ExceptionKind;
  readonly reason: string;
  readonly evidence: string;
  readonly askedOn: CivilDate;
  readonly by: PersonRef;
  /** The leader who asks, where an office enters it. */
  readonly onBehalfOf?: string;
  /** The round of handling that it is for, from 0; absent in those asked for before there was another. */
  readonly round?: number;
  /** Its round was taken back (更正): it stands in the record and holds for nothing, not even for the round opened again. */
  readonly roundUndone?: true;
  /** The substance of the draft that it was asked for, by its number; absent where there was none. */
  readonly materialNo?: number;
  readonly decision?: OutsideDecision & {
    /** Name and post. */
    readonly approver: string;
    /** Absent in those decided before it was asked. */
    readonly approverLevel?: ApproverLevel;
  };
};

export type ExceptionFacts = RoundFacts & { readonly exceptions?: readonly CaseException[] };

/** Those that wait for a decision. */
export function pendingExceptions({ exceptions = [] }: ExceptionFacts): readonly CaseException[] {
  return exceptions.filter((each) => !each.decision && !each.roundUndone);
}

/** Whether one was granted, in a round that stands. */
export function isGranted({ decision, roundUndone }: CaseException): boolean {
  return decision?.granted === true && !roundUndone;
}

/** Whether one of these kinds was granted for this round. */
export function isExcepted(facts: ExceptionFacts, ...kinds: readonly ExceptionKind[]): boolean {
  return exceptionsOfRound(facts).some((each) => isGranted(each) && kinds.includes(each.kind));
}

/** Those of a kind that were granted for this round, oldest first. */
export function grantedOfRound(facts: ExceptionFacts, kind: ExceptionKind): readonly CaseException[] {
  return exceptionsOfRound(facts).filter((each) => each.kind === kind && isGranted(each));
}

/** What was asked for in this round. */
export function exceptionsOfRound(facts: ExceptionFacts): readonly CaseException[] {
  return (facts.exceptions ?? []).filter(
    ({ round = 0, roundUndone }) => round === roundsBefore(facts) && !roundUndone,
  );
}
