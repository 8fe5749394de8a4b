import type { Assignment } from '../proposal/assignment.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { byDivision } from './by-division.ts';
import type { SuggestedKind } from './standing-rungs.ts';

/** One notice of a release: an urge notice to one division, or a report on one case. */
export type Release = {
  readonly kind: SuggestedKind;
  readonly division: string;
  readonly cases: readonly string[];
};

/** What is released, by the numbers of the cases. */
type ToRelease = { readonly urge: readonly string[]; readonly headReports: readonly string[] };

/** What of a case says which notice of a release it goes into. */
type PlacedCase = Pick<Proposal, 'division'> & { readonly assignment: Pick<Assignment, 'number'> };

/**
 * One urge notice for each division with all its cases side by side, one report for each case. A case that is not among
 * those given, or that has no division, goes to the division without a name: its notice is refused for it.
 */
export function releasesOf(
  { urge, headReports }: ToRelease,
  cases: readonly PlacedCase[],
): readonly Release[] {
  const divisions = new Map(cases.map(({ assignment, division }) => [assignment.number, division]));
  const placed = (numbers: readonly string[]) =>
    [...new Set(numbers)].map((number) => ({ number, division: divisions.get(number) ?? '' }));
  return [
    ...[...byDivision(placed(urge))].map(([division, own]) => ({
      kind: 'urge' as const,
      division,
      cases: own.map(({ number }) => number),
    })),
    ...placed(headReports).map(({ number, division }) => ({
      kind: 'headReport' as const,
      division,
      cases: [number],
    })),
  ];
}
