import type { CivilDate } from '../calendar/civil-date.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { performanceScore, type PerformanceScore } from './performance-score.ts';
import { qualityEvaluation, type QualityEvaluation } from './quality-evaluation.ts';
import { QUALITY_RULE } from './quality-rule.ts';

/** Both sheets of one handling year (办理年度), as it stands on a day. */
export type YearScores = {
  readonly handlingYear: number;
  /** Every handling year that there is a case of, the latest first. */
  readonly years: readonly number[];
  readonly asOf: CivilDate;
  readonly quality: QualityEvaluation;
  readonly performance: PerformanceScore;
};

/** Scores the handling year asked for, or else the latest that there is a case of. */
export function yearScores(all: readonly Proposal[], today: CivilDate, wanted?: number): YearScores {
  const years = [...new Set(all.map(({ assignment }) => assignment.handlingYear))].toSorted((a, b) => b - a);
  const handlingYear = wanted ?? years.at(0) ?? Number(today.slice(0, 4));
  const cases = all.filter(({ assignment }) => assignment.handlingYear === handlingYear);
  return {
    handlingYear,
    years,
    asOf: today,
    quality: qualityEvaluation(cases, QUALITY_RULE),
    performance: performanceScore({ cases, today, quality: QUALITY_RULE }),
  };
}
