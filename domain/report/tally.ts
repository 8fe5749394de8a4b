import type { CivilDate } from '../calendar/civil-date.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { ScoreRule } from '../policy/score-rule.ts';
import type { NotedMeeting } from '../yearbook/deployment-meetings.ts';

/** What a year is scored by: its cases as they stand on a day, and what no case holds. */
export type ScoredYear = {
  readonly cases: readonly Proposal[];
  readonly today: CivilDate;
  readonly rule: ScoreRule;
  /** What the office noted of the year beside its cases; absent while nothing of the year is. */
  readonly yearLog?: { readonly deploymentMeetings: readonly NotedMeeting[] };
};

/** Why something does not count toward an indicator. */
export type MissingReason =
  | 'noDeploymentMeeting'
  | 'notFourLevels'
  | 'visitWithoutLeader'
  | 'noSiteVisit'
  | 'notSignedOnTime'
  | 'planNotConfirmedOnTime'
  | 'exceptionGranted'
  | 'procedureFlaw'
  | 'awaitsReview'
  | 'sentBackInReview'
  | 'phasesMissing'
  | 'noTalk'
  | 'otherWaysOnly'
  | 'noCppccContact'
  | 'notRepliedOnTime'
  | 'opinionNotOnTime'
  | 'mostlySatisfied'
  | 'unsatisfied'
  | 'itemsNotAnswered'
  | 'itemsWithoutMatter'
  | 'commitmentsOwed'
  | 'shirked';

export type Missing = {
  readonly reason: MissingReason;
  /** Absent where it is no case’s. */
  readonly number?: string;
  /** The suggestions or commitments of the case that are meant, by their numbers. */
  readonly items?: readonly number[];
};

/** What a reader must know of a row beside its figures. */
export type TallyRemark = 'noneOfKind' | 'yearLogNotKept' | 'missedAskingNotKept';

/** An indicator’s fraction, the numbers of the cases behind it, and what is missing to the whole. */
export type Tally = {
  readonly numerator: number;
  readonly denominator: number;
  readonly counted: readonly string[];
  readonly missing: readonly Missing[];
  /** The meetings behind it, where it is no case’s. */
  readonly meetings?: readonly NotedMeeting[];
  readonly remark?: TallyRemark;
};

/** Counts cases, of which each counts whole or lacks something. */
export function tallyCases(
  cases: readonly Proposal[],
  lacking: (proposal: Proposal) => MissingReason | undefined,
): Tally {
  return tallyShares(cases, (proposal) => {
    const reason = lacking(proposal);
    return reason === undefined ? { share: 1 } : { share: 0, reason };
  });
}

/** Counts cases, of which each counts in part: `share` lies between 0 and `of`, 1 unless said. */
export function tallyShares(
  cases: readonly Proposal[],
  shareOf: (proposal: Proposal) => {
    readonly share: number;
    readonly of?: number;
    readonly reason?: MissingReason;
    readonly items?: readonly number[];
  },
): Tally {
  const shares = cases.map((proposal) => ({
    number: proposal.assignment.number,
    of: 1,
    ...shareOf(proposal),
  }));
  return {
    numerator: shares.reduce((sum, { share }) => sum + share, 0),
    denominator: shares.reduce((sum, { of }) => sum + of, 0),
    counted: shares.filter(({ share }) => share > 0).map(({ number }) => number),
    missing: shares.flatMap(({ number, reason, items }) =>
      reason === undefined ? [] : [{ number, reason, ...(items === undefined ? {} : { items }) }],
    ),
  };
}
