import { disputeOwned, dutyBreakdown, leaderInvolved, leadershipMeeting } from './indicators/arrangement.ts';
import {
  gatesKept,
  opinionOnTime,
  planConfirmed,
  repliedOnTime,
  reviewQuality,
  signedForOnTime,
} from './indicators/procedure.ts';
import { commitmentsKept, itemsAnswered, mattersRecorded, satisfaction } from './indicators/results.ts';
import { cppccContact, faceToFace, threePhases } from './indicators/talks.ts';
import type { ScoredYear, Tally } from './tally.ts';

/** One row of the sheet. */
export type Indicator = {
  /** The most that the row can have, in points. */
  readonly maximum: number;
  readonly tally: (year: ScoredYear) => Tally;
  /** Points that each missing case takes off the maximum; absent where the points are the share of it. */
  readonly offEach?: number;
};

/** What the formulas weigh parts of a case by; the words of the sheet name them too. */
export const COEFFICIENTS = {
  /** What 基本满意 counts beside 满意. */
  mostlySatisfied: 0.8,
  /** What each sending back by 督查处 takes off a case. */
  offEachTime: 0.5,
  /** Points that each case shirked takes off. */
  offEachShirked: 2,
} as const;

/**
 * “政协提案办理”绩效自评表 (pack §9.2), 100 points. The indicators follow the bureau’s own words; every weight and formula
 * is our default, to be confirmed locally.
 */
export const PERFORMANCE_INDICATORS = {
  leadershipMeeting: { maximum: 4, tally: leadershipMeeting },
  dutyBreakdown: { maximum: 4, tally: dutyBreakdown },
  leaderInvolved: { maximum: 4, tally: leaderInvolved },
  signedOnTime: { maximum: 10, tally: signedForOnTime },
  planConfirmed: { maximum: 4, tally: planConfirmed },
  gatesKept: { maximum: 8, tally: gatesKept },
  reviewQuality: { maximum: 4, tally: reviewQuality(COEFFICIENTS) },
  threePhases: { maximum: 8, tally: threePhases },
  faceToFace: { maximum: 5, tally: faceToFace },
  cppccContact: { maximum: 3, tally: cppccContact },
  repliedOnTime: { maximum: 12, tally: repliedOnTime },
  coOnTime: { maximum: 6, tally: opinionOnTime },
  satisfaction: { maximum: 12, tally: satisfaction(COEFFICIENTS) },
  itemsAnswered: { maximum: 4, tally: itemsAnswered },
  mattersRecorded: { maximum: 4, tally: mattersRecorded },
  commitmentsKept: { maximum: 4, tally: commitmentsKept },
  disputeOwned: { maximum: 4, tally: disputeOwned, offEach: COEFFICIENTS.offEachShirked },
} as const satisfies Readonly<Record<string, Indicator>>;

export type IndicatorId = keyof typeof PERFORMANCE_INDICATORS;
