import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { OutsideDecision } from './facts.ts';

/** 延期: asked for before the regulated date, consented to by whoever assigned the proposal, or not. */
export type Extension = {
  readonly newDueOn: CivilDate;
  readonly reasons: string;
  readonly requestedOn: CivilDate;
  /** Pauses that ended later come on top of the day asked for; absent: the days of those after the decision do. */
  readonly pausesAfter?: CivilDate;
  /** What shows that it was asked for in time; absent where it was entered within the term. */
  readonly receipt?: string;
  readonly by: PersonRef;
  /** How often the case had been handled before; absent: never. */
  readonly round?: number;
  readonly decision?: OutsideDecision;
  /** Taken back as entered in error (更正). */
  readonly undone?: { readonly on: CivilDate; readonly reason: string; readonly by: PersonRef };
  /** Of a role or a round that is no more: it stands in the record and moves no term. */
  readonly lapsed?: true;
};

/** 中止计算期限, where the policy knows one: days on which the term does not run. */
export type Pause = {
  readonly from: CivilDate;
  readonly reason: string;
  readonly evidence: string;
  /** What shows that it was allowed in time; absent where it was entered within the term. */
  readonly receipt?: string;
  readonly by: PersonRef;
  /** How often the case had been handled before; absent: never. */
  readonly round?: number;
  /** The day on which the term runs again; none while it is paused. */
  readonly until?: CivilDate;
  /** As with an extension. */
  readonly lapsed?: true;
};

/** What has moved a case's term. */
export type TermFacts = {
  readonly extensions?: readonly Extension[];
  readonly pauses?: readonly Pause[];
};

/** What moves the term of one round; each round has a term of its own. */
export function termFactsOf({ extensions = [], pauses = [] }: TermFacts, round: number): Required<TermFacts> {
  const isOf = (fact: Extension | Pause) => (fact.round ?? 0) === round && !fact.lapsed;
  return { extensions: extensions.filter(isOf), pauses: pauses.filter(isOf) };
}

/** The same, where what moved one round's term, or every term, moves none from now on. */
export function withTermsLapsed({ extensions, pauses }: TermFacts, round?: number): TermFacts {
  const lapsed = <T extends Extension | Pause>(fact: T): T =>
    round === undefined || (fact.round ?? 0) === round ? { ...fact, lapsed: true } : fact;
  return {
    ...(extensions ? { extensions: extensions.map(lapsed) } : {}),
    ...(pauses ? { pauses: pauses.map(lapsed) } : {}),
  };
}

/** The extension that waits for its decision. */
export function pendingExtension({ extensions = [] }: TermFacts): Extension | undefined {
  return extensions.find(({ decision, lapsed }) => !decision && !lapsed);
}

/** The extensions that hold, oldest first. */
export function grantedExtensions({ extensions = [] }: TermFacts): readonly Extension[] {
  return extensions.filter(({ decision, undone, lapsed }) => decision?.granted && !undone && !lapsed);
}

/** The pause that goes on. */
export function runningPause({ pauses = [] }: TermFacts): Pause | undefined {
  return pauses.find(({ until, lapsed }) => until === undefined && !lapsed);
}
