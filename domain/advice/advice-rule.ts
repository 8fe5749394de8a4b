import type { Basis } from '../policy/basis.ts';

/** How the four principles of assignment are weighed against each other. */
export type AdviceRule = {
  /** What each principle gives at most; together 1. */
  readonly weights: {
    /** 最大关联度 */
    readonly relevance: number;
    /** 建议事项多数 */
    readonly items: number;
    /** 首项建议牵头 */
    readonly firstItem: number;
    /** 均衡统筹 */
    readonly load: number;
  };
  /** What a co-handled case counts beside one that we answer. */
  readonly coHandledLoad: number;
  /** A text with fewer bigrams of duties is judged as if it had so many: one chance word is no full match. */
  readonly leastVotes: number;
  /** A bigram in more than this share of the proposals tells none apart, once there are so many of them. */
  readonly commonShare: number;
  readonly commonAmong: number;
  /** Divisions advised for one proposal, and phrases quoted for one division, at most. */
  readonly mostDivisions: number;
  readonly mostPhrases: number;
  readonly basis: Basis;
};

/** Two suggestions of three outweigh the first one; three bigrams are one word of four characters. */
export const ADVICE_RULE: AdviceRule = {
  weights: { relevance: 0.4, items: 0.4, firstItem: 0.1, load: 0.1 },
  coHandledLoad: 1 / 3,
  leastVotes: 3,
  commonShare: 1 / 3,
  commonAmong: 20,
  mostDivisions: 3,
  mostPhrases: 3,
  basis: 'default',
};
