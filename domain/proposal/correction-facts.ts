import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { Ending } from './facts.ts';

/** 更正: what was entered wrongly, why, by whom; the former value stands in the record. */
export type Correction = {
  readonly what: 'date' | 'communication' | 'letter' | 'evaluation' | 'ending' | 'entry';
  readonly reason: string;
  readonly on: CivilDate;
  readonly by: PersonRef;
};

export type CorrectionFacts = {
  readonly corrections?: readonly Correction[];
  /** The ending that was taken back and not yet put back or replaced. */
  readonly reopened?: Ending;
};
