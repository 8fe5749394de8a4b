import type { AdviceRule } from './advice-rule.ts';
import { bigramsOf } from './bigrams.ts';

/** A division and the duties that the directory gives it; blank where it gives none. */
export type DivisionDuties = { readonly name: string; readonly duties: string };

/** For each bigram of any division's duties that can tell proposals apart, the names of the divisions whose duties hold it. */
export type DutyIndex = ReadonlyMap<string, readonly string[]>;

/** Reads the duties of all divisions; what most of `texts`, those of the proposals, say is left out. */
export function dutyIndex(
  divisions: readonly DivisionDuties[],
  texts: readonly string[],
  rule: Pick<AdviceRule, 'commonShare' | 'commonAmong'>,
): DutyIndex {
  const index = new Map<string, string[]>();
  for (const { name, duties } of divisions)
    for (const bigram of bigramsOf(duties)) index.set(bigram, [...(index.get(bigram) ?? []), name]);
  for (const bigram of commonBigrams(texts, rule)) index.delete(bigram);
  return index;
}

function commonBigrams(
  texts: readonly string[],
  { commonShare, commonAmong }: Pick<AdviceRule, 'commonShare' | 'commonAmong'>,
): readonly string[] {
  if (texts.length < commonAmong) return [];
  const counts = new Map<string, number>();
  for (const bigram of texts.flatMap((text) => [...bigramsOf(text)]))
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > commonShare * texts.length).map(([bigram]) => bigram);
}
