import type { SuggestionItem } from '../proposal/assignment.ts';
import type { AdviceRule } from './advice-rule.ts';
import { byName } from './by-name.ts';
import type { DutyIndex } from './duty-index.ts';
import { relevanceOf, type Relevance } from './relevance.ts';

/** What of a proposal's suggestions is a division's. */
export type ItemShare = {
  readonly own: number;
  /** Those of them that name no division and were told by their text. */
  readonly guessed: number;
  readonly total: number;
  /** The number of the first suggestion, where it is the division's. */
  readonly firstNo?: number;
};

type Known = { readonly index: DutyIndex; readonly whole: Relevance; readonly rule: AdviceRule };

/**
 * Whose each suggestion is: the division that it names, otherwise the one that its text matches best; among equals the
 * one that matches the whole proposal better, then by name. A suggestion that matches nobody's duties is nobody's.
 */
export function itemShares(items: readonly SuggestionItem[], known: Known): ReadonlyMap<string, ItemShare> {
  const [first] = items.toSorted((one, other) => one.no - other.no);
  const shares = new Map<string, ItemShare>();
  for (const item of items) {
    const division = item.division ?? bestMatch(item.text, known);
    if (division === undefined) continue;
    const { own, guessed, ...rest } = shares.get(division) ?? { ...NO_ITEM, total: items.length };
    shares.set(division, {
      ...rest,
      own: own + 1,
      guessed: guessed + (item.division === undefined ? 1 : 0),
      ...(item === first ? { firstNo: item.no } : {}),
    });
  }
  return shares;
}

/** The share of a division that has none. */
export const NO_ITEM: ItemShare = { own: 0, guessed: 0, total: 0 };

function bestMatch(text: string, { index, whole, rule }: Known): string | undefined {
  const matches = [...relevanceOf(text, index, rule)].map(([name, match]) => ({ name, match }));
  const ofWhole = (name: string) => whole.get(name) ?? 0;
  return matches
    .toSorted(
      (one, other) =>
        other.match - one.match || ofWhole(other.name) - ofWhole(one.name) || byName(one, other),
    )
    .at(0)?.name;
}
