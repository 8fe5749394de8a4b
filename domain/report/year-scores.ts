import type { CivilDate } from '../calendar/civil-date.ts';
import type { BookEntry } from '../yearbook/book.ts';
import { deploymentMeetings } from '../yearbook/deployment-meetings.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { performanceScore, type PerformanceScore } from './performance-score.ts';
import { qualityEvaluation, type QualityEvaluation } from './quality-evaluation.ts';
import type { ScoreRule } from '../policy/score-rule.ts';

/** Both sheets of one handling year (办理年度), as it stands on a day. */
export type YearScores = {
  readonly handlingYear: number;
  /** Every handling year that there is a case of, the latest first. */
  readonly years: readonly number[];
  readonly asOf: CivilDate;
  readonly rule: ScoreRule;
  readonly quality: QualityEvaluation;
  readonly performance: PerformanceScore;
};

/** Scores the handling year asked for, or else the latest that there is a case of. */
export function yearScores(
  all: readonly Proposal[],
  today: CivilDate,
  rule: ScoreRule,
  wanted?: number,
  log: readonly BookEntry<'yearLog'>[] = [],
): YearScores {
  const years = [...new Set(all.map(({ assignment }) => assignment.handlingYear))].toSorted((a, b) => b - a);
  const handlingYear = wanted ?? years.at(0) ?? Number(today.slice(0, 4));
  const cases = all.filter(({ assignment }) => assignment.handlingYear === handlingYear);
  const meetings = deploymentMeetings(log, handlingYear);
  return {
    handlingYear,
    years,
    asOf: today,
    rule,
    quality: qualityEvaluation(cases, rule.quality),
    performance: performanceScore({
      cases,
      today,
      rule,
      ...(meetings ? { yearLog: { deploymentMeetings: meetings } } : {}),
    }),
  };
}
