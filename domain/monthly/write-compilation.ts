import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { Actor } from '../office/person.ts';
import { holdsRight } from '../office/rights.ts';
import type { Unmet } from '../proposal/refusal.ts';
import { unmet } from '../proposal/unmet.ts';
import type { CompilationRevision, ReleasedCompilation } from './compilation.ts';
import { issueName } from './issue-name.ts';
import { monthText } from './month-text.ts';
import type { MonthlyRound } from './monthly-round.ts';

/** A month's compilation as whoever drafts, edits or releases it finds it. */
export type FoundCompilation = {
  readonly month: string;
  readonly actor: Actor;
  /** The issue in which it went out. */
  readonly issued: ReleasedCompilation | undefined;
  /** The version that stands. */
  readonly last: CompilationRevision | undefined;
};

/** Everything that speaks against composing a month's draft, at first or anew. */
export function againstDrafting(found: FoundCompilation, round: MonthlyRound | undefined): readonly Unmet[] {
  const asked = round ? [] : [unmet('compilationNothingAsked', { month: monthText(found.month) })];
  return againstMonth(found, asked);
}

/** Everything that speaks against writing into a month's compilation, over the version that its writer has seen. */
export function againstEditing(found: FoundCompilation, seen: number): readonly Unmet[] {
  return againstMonth(found, unseen(found, seen));
}

/**
 * Whose work a compilation is, and what else is unmet in a month; of one that is out that alone is told, since nothing
 * else matters to it any more.
 */
export function againstMonth(
  { actor, issued }: Pick<FoundCompilation, 'actor' | 'issued'>,
  others: readonly Unmet[],
): readonly Unmet[] {
  const yours = holdsRight('releaseCompilations', actor) ? [] : [unmet('compilationNotYours')];
  return [...yours, ...(issued ? [released(issued)] : others)];
}

/** That there is no version yet, or another than the one that somebody has before him. */
export function unseen(
  { month, last }: Pick<FoundCompilation, 'month' | 'last'>,
  seen: number,
): readonly Unmet[] {
  if (!last) return [unmet('compilationMissing', { month: monthText(month) })];
  return last.revision === seen ? [] : [changed(month)];
}

/** That somebody else has written a version in the meantime, in words. */
export function changed(month: string): Unmet {
  return unmet('compilationChanged', { month: monthText(month) });
}

/** That a month is out already, in words. */
export function released({ month, year, issueNo, releasedBy, releasedOn }: ReleasedCompilation): Unmet {
  return unmet('compilationReleased', {
    month: monthText(month),
    by: releasedBy.name,
    on: formatChineseDate(releasedOn),
    issue: issueName({ year, issueNo }),
  });
}
