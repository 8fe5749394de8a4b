import type { SuggestionItem } from '../proposal/assignment.ts';
import type { AdviceRule } from './advice-rule.ts';
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
 * Whose each suggestion is: the division that it names, otherwise the one that its text matches best; of two that it
 * matches alike, the one that the whole proposal matches better. Where that does not tell either, or nothing matches, it
 * is nobody's: a name is no reason.
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
  const matches = [...relevanceOf(text, index, rule)].map(([name, match]) => ({
    name,
    match,
    ofWhole: whole.get(name) ?? 0,
  }));
  const [best, next] = matches.toSorted(
    (one, other) => other.match - one.match || other.ofWhole - one.ofWhole,
  );
  const alike = next?.match === best?.match && next?.ofWhole === best?.ofWhole;
  return alike ? undefined : best?.name;
}
