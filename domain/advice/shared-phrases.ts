import { bigramsOf, runsOf } from './bigrams.ts';
import type { DutyIndex } from './duty-index.ts';

/**
 * What a text and a division's duties have word for word in common, two characters and more, the phrase with the most
 * weight (1 ÷ holders of each of its bigrams) first, then in the order of the duties. What tells nothing, and
 * what stands in a longer phrase, is left out.
 */
export function sharedPhrases(text: string, duties: string, index: DutyIndex): readonly string[] {
  const said = runsOf(text).join('\n');
  const phrases = new Set(runsOf(duties).flatMap((run) => phrasesIn(Array.from(run), said)));
  return [...phrases]
    .filter((phrase) => weight(phrase, index) > 0 && !isPartOfAnother(phrase, phrases))
    .toSorted((one, other) => weight(other, index) - weight(one, index));
}

/** From left to right, each as long as it can be; none overlaps another. */
function phrasesIn(characters: readonly string[], said: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  while (from < characters.length) {
    let to = from;
    while (to < characters.length && said.includes(characters.slice(from, to + 1).join(''))) to += 1;
    if (to - from >= 2) found.push(characters.slice(from, to).join(''));
    from = to - from >= 2 ? to : from + 1;
  }
  return found;
}

function isPartOfAnother(phrase: string, phrases: ReadonlySet<string>): boolean {
  return [...phrases].some((other) => other !== phrase && other.includes(phrase));
}

function weight(phrase: string, index: DutyIndex): number {
  return [...bigramsOf(phrase)].reduce((sum, bigram) => sum + 1 / (index.get(bigram)?.length ?? Infinity), 0);
}
