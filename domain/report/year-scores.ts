import type { CivilDate } from '../calendar/civil-date.ts';
import type { BookEntry } from '../yearbook/book.ts';
import { deploymentMeetings } from '../yearbook/deployment-meetings.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { performanceScore, type PerformanceScore } from './performance-score.ts';
import { qualityEvaluation, type QualityEvaluation } from './quality-evaluation.ts';
import { policyInForce, type AdoptedPolicy } from '../policy/adopted-policy.ts';
import type { ScoreRule } from '../policy/score-rule.ts';
import type { Labels } from '../wording/labels.ts';
import { casesOfYear, handlingYearOf, handlingYears } from './handling-year.ts';

/** Both sheets of one handling year (办理年度), as it stands on a day. */
export type YearScores = {
  readonly handlingYear: number;
  /** Every handling year that there is a case of, the latest first. */
  readonly years: readonly number[];
  readonly asOf: CivilDate;
  /** The weights of that year, and its words. */
  readonly rule: ScoreRule;
  readonly labels: Labels;
  readonly quality: QualityEvaluation;
  readonly performance: PerformanceScore;
};

/** Scores the handling year asked for, or else the latest that there is a case of, by the rules in force for it. */
export function yearScores(
  all: readonly Proposal[],
  today: CivilDate,
  adopted: readonly AdoptedPolicy[],
  wanted?: number,
  log: readonly BookEntry<'yearLog'>[] = [],
): YearScores {
  const handlingYear = handlingYearOf(all, today, wanted);
  const policy = policyInForce(adopted, handlingYear);
  const rule = policy.scores;
  const cases = casesOfYear(all, handlingYear);
  const meetings = deploymentMeetings(log, handlingYear);
  return {
    handlingYear,
    years: handlingYears(all),
    asOf: today,
    rule,
    labels: policy,
    quality: qualityEvaluation(cases, rule.quality),
    performance: performanceScore({
      cases,
      today,
      rule,
      ...(meetings ? { yearLog: { deploymentMeetings: meetings } } : {}),
    }),
  };
}
