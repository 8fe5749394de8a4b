import { oneDecimal } from './one-decimal.ts';
import { INDICATOR_IDS, type IndicatorId } from '../policy/score-rule.ts';
import { PERFORMANCE_INDICATORS } from './performance-indicators.ts';
import type { ScoredYear, Tally } from './tally.ts';

/** A row with its points, one decimal. */
export type IndicatorScore = Tally & {
  readonly id: IndicatorId;
  readonly points: number;
  readonly maximum: number;
};

/** The sheet: its rows, and their sum, never more than `maximum`. */
export type PerformanceScore = {
  readonly rows: readonly IndicatorScore[];
  readonly points: number;
  readonly maximum: number;
};

/** Scores a year as it stands; a row of which there is nothing has all its points and says so. */
export function performanceScore(year: ScoredYear): PerformanceScore {
  const rows = INDICATOR_IDS.map((id) => scored(id, year));
  return {
    rows,
    points: oneDecimal(rows.reduce((sum, { points }) => sum + points, 0)),
    maximum: rows.reduce((sum, { maximum }) => sum + maximum, 0),
  };
}

function scored(id: IndicatorId, year: ScoredYear): IndicatorScore {
  const { offEach, tally } = PERFORMANCE_INDICATORS[id];
  const { performance, coefficients } = year.rule;
  const maximum = performance[id];
  const { numerator, ...counted } = tally(year);
  const { denominator, missing } = counted;
  if (denominator === 0)
    return { id, maximum, points: maximum, numerator: 0, ...counted, remark: 'noneOfKind' };
  const points =
    offEach === undefined
      ? (maximum * numerator) / denominator
      : Math.max(0, maximum - coefficients[offEach] * missing.length);
  return { id, maximum, points: oneDecimal(points), numerator: oneDecimal(numerator), ...counted };
}
