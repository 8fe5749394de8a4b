import type { CivilDate } from '../calendar/civil-date.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { performanceScore, type PerformanceScore } from './performance-score.ts';
import { qualityEvaluation, type QualityEvaluation } from './quality-evaluation.ts';
import { QUALITY_RULE } from './quality-rule.ts';

/** Both sheets of one handling year (办理年度), as it stands on a day. */
export type YearScores = {
  readonly handlingYear: number;
  readonly asOf: CivilDate;
  readonly quality: QualityEvaluation;
  readonly performance: PerformanceScore;
};

/** Scores the handling year asked for, or else the latest that there is a case of. */
export function yearScores(all: readonly Proposal[], today: CivilDate, wanted?: number): YearScores {
  const years = all.map(({ assignment }) => assignment.handlingYear);
  const handlingYear = wanted ?? (years.length > 0 ? Math.max(...years) : Number(today.slice(0, 4)));
  const cases = all.filter(({ assignment }) => assignment.handlingYear === handlingYear);
  return {
    handlingYear,
    asOf: today,
    quality: qualityEvaluation(cases, QUALITY_RULE),
    performance: performanceScore({ cases, today, quality: QUALITY_RULE }),
  };
}
