import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { OutsideDecision } from './facts.ts';

/** 延期: asked for before the regulated date, consented to by whoever assigned the proposal, or not. */
export type Extension = {
  readonly newDueOn: CivilDate;
  readonly reasons: string;
  readonly requestedOn: CivilDate;
  readonly by: PersonRef;
  /** How often the case had been handled before; absent: never. */
  readonly round?: number;
  readonly decision?: OutsideDecision;
  /** Taken back as entered in error (更正). */
  readonly undone?: { readonly on: CivilDate; readonly reason: string; readonly by: PersonRef };
};

/** 中止计算期限, where the policy knows one: days on which the term does not run. */
export type Pause = {
  readonly from: CivilDate;
  readonly reason: string;
  readonly evidence: string;
  readonly by: PersonRef;
  /** How often the case had been handled before; absent: never. */
  readonly round?: number;
  /** The day on which the term runs again; none while it is paused. */
  readonly until?: CivilDate;
};

/** What has moved a case's term. */
export type TermFacts = {
  readonly extensions?: readonly Extension[];
  readonly pauses?: readonly Pause[];
};

/** What moved the term of one round; each round has a term of its own. */
export function termFactsOf({ extensions = [], pauses = [] }: TermFacts, round: number): Required<TermFacts> {
  const isOf = (fact: { readonly round?: number }) => (fact.round ?? 0) === round;
  return { extensions: extensions.filter(isOf), pauses: pauses.filter(isOf) };
}

/** The extension that waits for its decision. */
export function pendingExtension({ extensions = [] }: TermFacts): Extension | undefined {
  return extensions.find((extension) => !extension.decision);
}

/** The extensions that hold, oldest first. */
export function grantedExtensions({ extensions = [] }: TermFacts): readonly Extension[] {
  return extensions.filter((extension) => extension.decision?.granted && !extension.undone);
}

/** The pause that goes on. */
export function runningPause({ pauses = [] }: TermFacts): Pause | undefined {
  return pauses.find((pause) => pause.until === undefined);
}
