import type { ResultClass } from '../proposal/facts.ts';
import type { Basis } from './basis.ts';

/** 沟通协商 of 质量指标评价 (pack §9.1), in points. */
export type QualityRule = {
  /** For a case with a talk face to face, however many there were. */
  readonly faceToFace: number;
  /** For each talk by another way. */
  readonly otherWay: number;
  /** The most that a case can have. */
  readonly cap: number;
  readonly capBasis: Basis;
  /** The office's proposal: a talk by the way that the member wished counts in full. Off: it is no rule yet. */
  readonly memberWishCountsFull: boolean;
  readonly basis: Basis;
};

/** The rows of “政协提案办理”绩效自评表 (pack §9.2), in its order. */
export const INDICATOR_IDS = [
  'leadershipMeeting',
  'dutyBreakdown',
  'leaderInvolved',
  'signedOnTime',
  'planConfirmed',
  'gatesKept',
  'reviewQuality',
  'threePhases',
  'faceToFace',
  'cppccContact',
  'repliedOnTime',
  'coOnTime',
  'satisfaction',
  'itemsAnswered',
  'mattersRecorded',
  'commitmentsKept',
  'disputeOwned',
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** What the sheet's formulas weigh parts of a case by; its words name them too. */
export type Coefficients = {
  /** What 基本满意 counts beside 满意. */
  readonly mostlySatisfied: number;
  /** What each sending back by 督查处 takes off a case. */
  readonly offEachTime: number;
  /** Points that each case shirked takes off. */
  readonly offEachShirked: number;
};

/** Both sheets' weights, in points. */
export type ScoreRule = {
  readonly quality: QualityRule;
  readonly performance: Readonly<Record<IndicatorId, number>>;
  readonly coefficients: Coefficients;
  /** Classes of which each suggestion should show a matter (办理成效); absent in versions adopted before: A and B. */
  readonly classesWithMatters?: readonly ResultClass[];
  readonly basis: Basis;
};

const USUAL_CLASSES: readonly ResultClass[] = ['A', 'B'];

/** The classes of which each suggestion should show something done or moved forward. */
export function classesWithMatters({
  classesWithMatters: given = USUAL_CLASSES,
}: Pick<ScoreRule, 'classesWithMatters'>): readonly ResultClass[] {
  return given;
}

/** As the bureau's own words have the indicators; every weight is our default, to be confirmed locally. */
export const DEFAULT_SCORES: ScoreRule = {
  quality: {
    faceToFace: 5,
    otherWay: 2.5,
    cap: 5,
    capBasis: 'default',
    memberWishCountsFull: false,
    basis: 'source',
  },
  performance: {
    leadershipMeeting: 4,
    dutyBreakdown: 4,
    leaderInvolved: 4,
    signedOnTime: 10,
    planConfirmed: 4,
    gatesKept: 8,
    reviewQuality: 4,
    threePhases: 8,
    faceToFace: 5,
    cppccContact: 3,
    repliedOnTime: 12,
    coOnTime: 6,
    satisfaction: 12,
    itemsAnswered: 4,
    mattersRecorded: 4,
    commitmentsKept: 4,
    disputeOwned: 4,
  },
  coefficients: { mostlySatisfied: 0.8, offEachTime: 0.5, offEachShirked: 2 },
  classesWithMatters: USUAL_CLASSES,
  basis: 'default',
};
