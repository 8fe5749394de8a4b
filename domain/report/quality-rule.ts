import type { Basis } from '../policy/basis.ts';

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

export const QUALITY_RULE: QualityRule = {
  faceToFace: 5,
  otherWay: 2.5,
  cap: 5,
  capBasis: 'default',
  memberWishCountsFull: false,
  basis: 'source',
};
