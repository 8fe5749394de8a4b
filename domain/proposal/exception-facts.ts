import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { OutsideDecision } from './facts.ts';

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
  readonly decision?: OutsideDecision & { readonly approver: string };
};

export type ExceptionFacts = { readonly exceptions?: readonly CaseException[] };

/** Those that wait for a decision. */
export function pendingExceptions({ exceptions = [] }: ExceptionFacts): readonly CaseException[] {
  return exceptions.filter((each) => !each.decision);
}

/** Whether one of these kinds was granted. */
export function isExcepted({ exceptions = [] }: ExceptionFacts, ...kinds: readonly ExceptionKind[]): boolean {
  return exceptions.some((each) => each.decision?.granted === true && kinds.includes(each.kind));
}
