import type { Instant } from '../calendar/instant.ts';
import { caughtUp } from '../proposal/caught-up.ts';
import { allFollowing } from '../proposal/following.ts';
import { reportsMonthly } from '../proposal/co-handling.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** A key proposal answered by us, with the unit outside that supervises it. */
export type KeyCase = { readonly proposal: Proposal; readonly supervisingUnit?: string };

/** The key cases that a month's compilation counts: those of the handling years that report in it, handled by us to the end. */
export function countedCases(cases: readonly KeyCase[], reporting: readonly string[]): readonly KeyCase[] {
  const years = new Set(
    cases
      .filter(({ proposal }) => reporting.includes(proposal.assignment.number))
      .map(({ proposal }) => proposal.assignment.handlingYear),
  );
  return cases.filter(({ proposal }) => {
    const { ending, letters, assignment } = proposal;
    const isGone = ending !== undefined && letters.length === 0;
    return years.has(assignment.handlingYear) && reportsMonthly(proposal) && !isGone;
  });
}

/** Cases as they stand at a moment, with what those have met whose work counts for them. */
export function asTheyStand(
  cases: readonly KeyCase[],
  beside: readonly Proposal[],
  at: Instant,
): readonly KeyCase[] {
  const proposals = cases.map(({ proposal }) => proposal);
  return allFollowing(proposals, beside).map((proposal, index) => ({
    ...cases[index],
    proposal: caughtUp(proposal, at),
  }));
}
