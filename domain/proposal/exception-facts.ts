import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { OutsideDecision } from './facts.ts';
import { roundsBefore, type RoundFacts } from './round-facts.ts';

/** The ways round a blocking condition (pack §4.9): gate 1, a member who cannot be reached or is not satisfied, a key case. */
export const EXCEPTION_KINDS = ['gate1', 'unreachable', 'stillUnsatisfied', 'key'] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** 例外审批: asked with reasons and evidence, decided by whoever the rule names; it stands on the case for ever. */
export type CaseException = {
  readonly no: number;
  readonly kind: ExceptionKind;
  readonly reason: string;
  readonly evidence: string;
  readonly askedOn: CivilDate;
  readonly by: PersonRef;
  /** The round of handling that it is for, from 0; absent in those asked for before there was another. */
  readonly round?: number;
  readonly decision?: OutsideDecision & { readonly approver: string };
};

export type ExceptionFacts = RoundFacts & { readonly exceptions?: readonly CaseException[] };

/** Those that wait for a decision. */
export function pendingExceptions({ exceptions = [] }: ExceptionFacts): readonly CaseException[] {
  return exceptions.filter((each) => !each.decision);
}

/** Whether one of these kinds was granted for this round. */
export function isExcepted(facts: ExceptionFacts, ...kinds: readonly ExceptionKind[]): boolean {
  return exceptionsOfRound(facts).some(
    ({ kind, decision }) => decision?.granted === true && kinds.includes(kind),
  );
}

/** What was asked for in this round. */
export function exceptionsOfRound(facts: ExceptionFacts): readonly CaseException[] {
  return (facts.exceptions ?? []).filter(({ round = 0 }) => round === roundsBefore(facts));
}
