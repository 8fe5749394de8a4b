import type { CivilDate } from '../calendar/civil-date.ts';
import { adviceTaken } from '../advice/advised.ts';
import type { AdvisedDecision } from '../proposal/assignment-facts.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** One assignment that went elsewhere than advised. */
export type OverriddenAdvice = {
  readonly number: string;
  readonly advised: string;
  readonly division: string;
  readonly reason: string;
  readonly on: CivilDate;
};

/** How the advice fared that named a division first, and how often the office gave it what was another’s by advice. */
export type DivisionAdviceFigures = {
  readonly division: string;
  readonly advised: number;
  readonly followed: number;
  readonly givenElsewhere: number;
  readonly givenInstead: number;
};

/** How far the office followed the advice on the assignments of one handling year (分派建议采纳情况). */
export type AdviceFigures = {
  readonly handlingYear: number | undefined;
  readonly followed: number;
  readonly overridden: number;
  /** Advised by load alone: nothing to follow or override. */
  readonly loadOnly: number;
  /** By name; a division whose advice is often overridden has duties that do not say what it does. */
  readonly divisions: readonly DivisionAdviceFigures[];
  /** By number. */
  readonly overrides: readonly OverriddenAdvice[];
};

/** Counts every assignment that keeps its advice, a reassignment as one more; of the latest year unless asked. */
export function adviceFigures(all: readonly Proposal[], wanted?: number): AdviceFigures {
  const handlingYear =
    wanted ??
    all
      .map(({ assignment }) => assignment.handlingYear)
      .toSorted((a, b) => b - a)
      .at(0);
  const counted = all
    .filter(({ assignment }) => assignment.handlingYear === handlingYear)
    .flatMap(({ assignment, advisedDecisions = [] }) =>
      advisedDecisions.map((decision) => judged(assignment.number, decision)),
    );
  const matched = counted.filter(({ taken }) => taken !== 'loadOnly');
  const overridden = matched.filter(({ taken }) => taken === 'overridden');
  const names = new Set(matched.flatMap(({ advised, division }) => [advised, division]));
  return {
    handlingYear,
    followed: matched.length - overridden.length,
    overridden: overridden.length,
    loadOnly: counted.length - matched.length,
    divisions: [...names].toSorted(byCodes).map((name) => {
      const own = matched.filter(({ advised }) => advised === name);
      const givenElsewhere = own.filter(({ taken }) => taken === 'overridden').length;
      return {
        division: name,
        advised: own.length,
        followed: own.length - givenElsewhere,
        givenElsewhere,
        givenInstead: overridden.filter(({ division }) => division === name).length,
      };
    }),
    overrides: overridden
      .map(({ taken: _taken, ...override }) => override)
      .toSorted((one, other) => byCodes(one.number, other.number)),
  };
}

function judged(number: string, { advised, division, reason, on }: AdvisedDecision) {
  const taken = adviceTaken(advised, division);
  // One of two with the same score is as good as first.
  const first = taken === 'followed' ? division : (advised.divisions[0]?.division ?? division);
  return { number, advised: first, division, reason, on, taken };
}

/** By the characters' codes, the same on every machine. */
function byCodes(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
