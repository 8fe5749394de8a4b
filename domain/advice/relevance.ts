import type { AdviceRule } from './advice-rule.ts';
import { bigramsOf } from './bigrams.ts';
import type { DutyIndex } from './duty-index.ts';

/** Divisions by name with 0.01 to 1, in hundredths; a division without a match is not in it. */
export type Relevance = ReadonlyMap<string, number>;

/**
 * How far a text is each division's business (关联度). Every bigram of the text that stands in anybody's duties has
 * one vote, shared evenly by the divisions whose duties hold it, so that a rare word says more than a common one:
 *
 *     relevance(d) = Σ 1 / holders(b), b in text and duties of d  ÷  max(number of b in text and any duties, leastVotes)
 *
 * It is rounded to hundredths, as people are told it: what they cannot tell apart does not decide.
 */
export function relevanceOf(
  text: string,
  index: DutyIndex,
  { leastVotes }: Pick<AdviceRule, 'leastVotes'>,
): Relevance {
  const votes = new Map<string, number>();
  let known = 0;
  for (const bigram of bigramsOf(text)) {
    const holders = index.get(bigram);
    if (!holders) continue;
    known += 1;
    for (const name of holders) votes.set(name, (votes.get(name) ?? 0) + 1 / holders.length);
  }
  const inAll = Math.max(known, leastVotes);
  const shares = [...votes].map(([name, own]) => [name, Math.round((100 * own) / inAll) / 100] as const);
  return new Map(shares.filter(([, share]) => share > 0));
}
