import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';

/** 更正: what was entered wrongly, why, by whom; the former value stands in the record. */
export type Correction = {
  readonly what: 'date' | 'communication' | 'letter' | 'evaluation';
  readonly reason: string;
  readonly on: CivilDate;
  readonly by: PersonRef;
};

export type CorrectionFacts = { readonly corrections?: readonly Correction[] };
