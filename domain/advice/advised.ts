import type { Advised } from '../proposal/assignment-facts.ts';
import type { AssignmentAdvice } from './assignment-advice.ts';

/** What the office did about an advice; `loadOnly` was none that it could follow or override. */
export type AdviceTaken = 'followed' | 'overridden' | 'loadOnly';

/** Whether a division is what was advised: the first one, or one that had the same score. */
export function adviceTaken({ by, divisions }: Advised, division: string): AdviceTaken {
  if (by === 'load') return 'loadOnly';
  const best = divisions.filter(({ score }) => score === divisions[0]?.score);
  return best.some((each) => each.division === division) ? 'followed' : 'overridden';
}

/** An advice as a case keeps it: the ranking and its figures, without the words that it was told in. */
export function asAdvised({ by, divisions }: AssignmentAdvice): Advised {
  return {
    by,
    divisions: divisions.map(({ division, score, relevance, items, load }) => ({
      division,
      score,
      relevance,
      ownItems: items.own,
      items: items.total,
      ...(items.firstNo === undefined ? {} : { firstNo: items.firstNo }),
      openCases: load.answeredByUs + load.coHandled,
    })),
  };
}
