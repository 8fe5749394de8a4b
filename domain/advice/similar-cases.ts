import type { HandlingRole } from '../proposal/assignment.ts';
import type { ResultClass, Satisfaction } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { bigramsOf } from './bigrams.ts';
import type { DutyIndex } from './duty-index.ts';
import { sharedPhrases } from './shared-phrases.ts';

/** A proposal like another one, with what became of it and what they have word for word in common. */
export type SimilarCase = {
  readonly number: string;
  readonly title: string;
  readonly handlingYear: number;
  readonly role: HandlingRole;
  /** 0 to 1 in hundredths. */
  readonly likeness: number;
  /** Most telling first. */
  readonly phrases: readonly string[];
  readonly division?: string;
  readonly officer?: string;
  readonly resultClass?: ResultClass;
  readonly evaluation?: Satisfaction;
  readonly letterNumber?: string;
};

/** Below this two proposals only speak the same office's language. */
const LEAST_LIKENESS = 0.1;
const MOST_SHOWN = 5;
const MOST_PHRASES = 5;

/**
 * The proposals most like one, of its own year and of others (往年及本年相似提案). Titles and suggestions are compared by
 * bigrams, a bigram weighing the more the fewer proposals hold it:
 *
 *     likeness = Σ weight of the bigrams in both ÷ Σ weight of those in either;  weight = ln(1 + all ÷ holders)
 *
 * The best first; of equals the later year, then the lower number. It names no member.
 */
export function similarCases(of: Proposal, all: readonly Proposal[]): readonly SimilarCase[] {
  const own = of.assignment.number;
  const texts = new Map(
    [...all.filter(({ assignment }) => assignment.number !== own), of].map((each) => [
      each.assignment.number,
      textOf(each),
    ]),
  );
  const bigrams = new Map([...texts].map(([number, text]) => [number, bigramsOf(text)]));
  const index = holdersOf(bigrams);
  const weigh = (bigram: string) => Math.log(1 + texts.size / (index.get(bigram)?.length ?? 1));
  const ours = bigrams.get(own) ?? new Set<string>();
  return all
    .filter(({ assignment }) => assignment.number !== own)
    .map((each) => ({
      each,
      likeness: likenessOf(ours, bigrams.get(each.assignment.number) ?? new Set(), weigh),
    }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .toSorted(
      (one, other) =>
        other.likeness - one.likeness || laterThenLower(one.each.assignment, other.each.assignment),
    )
    .slice(0, MOST_SHOWN)
    .map(({ each, likeness }) => ({
      ...knownOf(each),
      likeness,
      phrases: sharedPhrases(texts.get(own) ?? '', texts.get(each.assignment.number) ?? '', index).slice(
        0,
        MOST_PHRASES,
      ),
    }));
}

/** Title and suggestions without the frame that every title has. */
function textOf({ assignment: { title, items } }: Proposal): string {
  const subject = title.replace(/^关于/u, '').replace(/的(?:提案|建议|议案)$/u, '');
  return [subject, ...items.map(({ text }) => text)].join('\n');
}

function holdersOf(bigrams: ReadonlyMap<string, ReadonlySet<string>>): DutyIndex {
  const index = new Map<string, string[]>();
  for (const [number, own] of bigrams)
    for (const bigram of own) {
      const holders = index.get(bigram);
      if (holders) holders.push(number);
      else index.set(bigram, [number]);
    }
  return index;
}

function likenessOf(
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  weigh: (bigram: string) => number,
): number {
  let both = 0;
  let either = 0;
  for (const bigram of ours) {
    const weight = weigh(bigram);
    either += weight;
    if (theirs.has(bigram)) both += weight;
  }
  for (const bigram of theirs) if (!ours.has(bigram)) either += weigh(bigram);
  return either === 0 ? 0 : Math.round((100 * both) / either) / 100;
}

function laterThenLower(
  one: { readonly handlingYear: number; readonly number: string },
  other: { readonly handlingYear: number; readonly number: string },
): number {
  return other.handlingYear - one.handlingYear || (one.number < other.number ? -1 : 1);
}

function knownOf({ assignment, division, officer, letters, evaluations }: Proposal) {
  const { number, title, handlingYear, role } = assignment;
  const letter = letters.at(-1);
  const evaluation = evaluations.at(-1)?.overall;
  return {
    number,
    title,
    handlingYear,
    role,
    ...(division === undefined ? {} : { division }),
    ...(officer ? { officer: officer.name } : {}),
    ...(letter?.resultClass === undefined ? {} : { resultClass: letter.resultClass }),
    ...(evaluation === undefined ? {} : { evaluation }),
    ...(letter ? { letterNumber: letter.letterNumber } : {}),
  };
}
