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
import type { Coefficients, IndicatorId } from '../policy/score-rule.ts';
import type { ScoredYear, Tally } from './tally.ts';

/** How one row of the sheet is counted. */
export type Indicator = {
  readonly tally: (year: ScoredYear) => Tally;
  /** What each missing case takes off the maximum; absent where the points are the share of it. */
  readonly offEach?: keyof Coefficients;
};

/** “政协提案办理”绩效自评表 (pack §9.2): what its rows count. What they weigh is the policy's. */
export const PERFORMANCE_INDICATORS: Readonly<Record<IndicatorId, Indicator>> = {
  leadershipMeeting: { tally: leadershipMeeting },
  dutyBreakdown: { tally: dutyBreakdown },
  leaderInvolved: { tally: leaderInvolved },
  signedOnTime: { tally: signedForOnTime },
  planConfirmed: { tally: planConfirmed },
  gatesKept: { tally: gatesKept },
  reviewQuality: { tally: reviewQuality },
  threePhases: { tally: threePhases },
  faceToFace: { tally: faceToFace },
  cppccContact: { tally: cppccContact },
  repliedOnTime: { tally: repliedOnTime },
  coOnTime: { tally: opinionOnTime },
  satisfaction: { tally: satisfaction },
  itemsAnswered: { tally: itemsAnswered },
  mattersRecorded: { tally: mattersRecorded },
  commitmentsKept: { tally: commitmentsKept },
  disputeOwned: { tally: disputeOwned, offEach: 'offEachShirked' },
};
