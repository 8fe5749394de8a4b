import type { Proposal } from '../proposal/proposal.ts';
import { memberWishes, talksByOtherWays, talksFaceToFace, type TalkEvidence } from './member-talks.ts';
import { oneDecimal } from './one-decimal.ts';
import type { QualityRule } from '../policy/score-rule.ts';
import { answeredByUs } from './scored-cases.ts';

/** Points as the rule stands, as the office proposes it, and what lies between. */
type Variants = { readonly present: number; readonly proposed: number; readonly difference: number };

/** What a case has for 沟通协商 as the rule stands, and as the office proposes it, with what shows it. */
export type TalkScore = Variants & {
  readonly number: string;
  readonly faceToFace: readonly TalkEvidence[];
  readonly otherWays: readonly TalkEvidence[];
  readonly wishes: readonly TalkEvidence[];
};

/** 质量指标评价 (pack §9.1), both ways side by side; the averages are points a case, one decimal. */
export type QualityEvaluation = {
  readonly maximum: number;
  /** Absent where there is no case that we answer. */
  readonly average?: Variants;
  readonly cases: readonly TalkScore[];
  /** The cases that the proposal would change. */
  readonly concerned: readonly string[];
};

/** Scores the talks of every case that we answer. */
export function qualityEvaluation(cases: readonly Proposal[], rule: QualityRule): QualityEvaluation {
  const scored = answeredByUs(cases).map((proposal) => talkScore(proposal, rule));
  return {
    maximum: rule.cap,
    ...(scored.length > 0 ? { average: averageOf(scored) } : {}),
    cases: scored,
    concerned: scored.filter(({ difference }) => difference > 0).map(({ number }) => number),
  };
}

/** The points of one case; a wish counts once there was a talk that it fits. */
export function talkScore(proposal: Proposal, rule: QualityRule): TalkScore {
  const faceToFace = talksFaceToFace(proposal);
  const otherWays = talksByOtherWays(proposal);
  const wishes = memberWishes(proposal);
  const full = Math.min(rule.faceToFace, rule.cap);
  const points = faceToFace.length > 0 ? rule.faceToFace : rule.otherWay * otherWays.length;
  const present = Math.min(points, rule.cap);
  const proposed = wishes.length > 0 && otherWays.length > 0 ? full : present;
  const { number } = proposal.assignment;
  return { number, present, proposed, difference: proposed - present, faceToFace, otherWays, wishes };
}

/** The points of a case by the rule that is chosen. */
export function chosenPoints(
  { present, proposed }: TalkScore,
  { memberWishCountsFull }: QualityRule,
): number {
  return memberWishCountsFull ? proposed : present;
}

function averageOf(scored: readonly TalkScore[]): Variants {
  const average = (variant: 'present' | 'proposed') =>
    oneDecimal(scored.reduce((sum, each) => sum + each[variant], 0) / scored.length);
  const present = average('present');
  const proposed = average('proposed');
  return { present, proposed, difference: oneDecimal(proposed - present) };
}
