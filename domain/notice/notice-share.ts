import type { NoticeRecipient } from './notice-recipients.ts';

/** What a recipient of a notice is to see of it. */
export type NoticeShare = {
  /** The cases that he or she is to see, by the division that they went to. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
  /** Those of them that stand in the mail, in its order. */
  readonly listed: readonly string[];
  /** The divisions whose letters may go with it. */
  readonly letters: readonly string[];
};

/** Cases of one copy's list, some two screens of a telephone; a leader may be in charge of thousands. */
const MOST_COPIED = 30;

/**
 * What a recipient is to see of a notice's cases: all of his divisions' or, of a copy, his own, the first of which are
 * listed. A letter names all the cases of its division: it goes to nobody who is to see some of them only.
 */
export function shareOf(
  { divisions, copyOf }: NoticeRecipient,
  casesByDivision: ReadonlyMap<string, readonly string[]>,
): NoticeShare {
  const numbers = copyOf
    ? ownOf(copyOf, casesByDivision)
    : new Map(divisions.map((name) => [name, casesByDivision.get(name) ?? []]));
  const seen = [...numbers.values()].flat();
  return {
    numbers,
    listed: copyOf ? firstOf(copyOf, seen) : seen,
    letters: [...numbers].flatMap(([name, own]) =>
      own.length === casesByDivision.get(name)?.length ? name : [],
    ),
  };
}

function ownOf(
  copyOf: readonly string[],
  casesByDivision: ReadonlyMap<string, readonly string[]>,
): NoticeShare['numbers'] {
  const own = new Set(copyOf);
  return new Map(
    [...casesByDivision].flatMap(([name, all]) => {
      const numbers = all.filter((number) => own.has(number));
      return numbers.length === 0 ? [] : [[name, numbers] as const];
    }),
  );
}

/** Of a leader's cases, what is due first ahead, those that went to a division. */
function firstOf(copyOf: readonly string[], seen: readonly string[]): readonly string[] {
  const named = new Set(seen);
  return copyOf.filter((number) => named.has(number)).slice(0, MOST_COPIED);
}
