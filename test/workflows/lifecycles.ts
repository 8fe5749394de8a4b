import {
  accepted,
  allReviewed,
  assigned,
  consulted,
  contributionsIn,
  drafted,
  evaluated,
  keyConditionsMet,
  letterSent,
  marked,
  opinionDrafted,
  opinionPassed,
  opinionSubmitted,
  replied,
  reported,
  signedFor,
  submitted,
  talked,
  withdrawn,
  aftermath,
  filed,
} from '../support/acts.ts';
import { at, DIVISION, type CaseOptions, type Doing } from '../support/cases.ts';

/** A case from its hand-over to its end, one thing after the other. */
export type Lifecycle = { readonly options: CaseOptions; readonly doings: readonly Doing[] };

/** Answered by us with an outside unit's contribution, with delays on the way. */
export const ledCase: Lifecycle = {
  options: { number: '2020T101', role: 'lead', leadDivision: DIVISION },
  doings: [
    at('2020-04-08 10:00'),
    signedFor(),
    accepted(),
    at('2020-04-17 10:00'),
    opinionSubmitted(),
    opinionPassed(),
    at('2020-04-26 10:00'),
    talked(),
    at('2020-05-20 10:00'),
    drafted(),
    at('2020-06-12 10:00'),
    ...contributionsIn,
    marked('officer', 'solicitOpinions'),
    consulted(),
    submitted(),
    at('2020-06-19 10:00'),
    allReviewed,
    replied(),
    ...aftermath,
    at('2020-07-03 10:00'),
    evaluated(),
    filed(),
  ],
};

/** The same, of a leader's choosing: planned over half a year, reported every month. */
export const keyCase: Lifecycle = {
  options: { number: '2020T102', role: 'lead', keyKind: 'main' },
  doings: [
    assigned(),
    signedFor(),
    accepted(),
    at('2020-04-21 10:00'),
    reported('2020-04'),
    opinionSubmitted(),
    opinionPassed(),
    talked(),
    at('2020-05-29 10:00'),
    reported('2020-05'),
    drafted(),
    at('2020-06-23 10:00'),
    reported('2020-06'),
    ...keyConditionsMet,
    consulted(),
    submitted(),
    at('2020-07-03 10:00'),
    allReviewed,
    replied(),
    ...aftermath,
    at('2020-07-10 10:00'),
    evaluated(),
    filed(),
  ],
};

/** Answered to the lead unit. */
export const coHandledCase: Lifecycle = {
  options: { number: '2020T103', role: 'coHandler', leadDivision: DIVISION },
  doings: [
    at('2020-04-09 10:00'),
    signedFor(),
    accepted(),
    at('2020-04-24 10:00'),
    opinionDrafted(),
    at('2020-04-30 10:00'),
    allReviewed,
    letterSent(),
  ],
};

/** Given back before anything was drafted. */
export const withdrawnCase: Lifecycle = {
  options: { number: '2020T104', leadDivision: DIVISION },
  doings: [at('2020-04-14 10:00'), signedFor(), accepted(), at('2020-04-29 10:00'), withdrawn()],
};
