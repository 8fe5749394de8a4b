import { RESULT_CLASSES, type ItemsOfClass, type Letter, type ResultClass } from './facts.ts';
import type { Proposal } from './proposal.ts';

/** What a draft or a letter says about classes: of the whole, and of the suggestions that differ from it. */
type Classed = { readonly resultClass?: ResultClass; readonly itemsOfClass?: ItemsOfClass };

/** The class of one suggestion: its own, or that of the whole. */
export function classOfItem(
  { resultClass, itemsOfClass = {} }: Classed,
  no: number,
): ResultClass | undefined {
  return RESULT_CLASSES.find((each) => itemsOfClass[each]?.includes(no)) ?? resultClass;
}

/** Whether two drafts class the whole and each of these suggestions alike. */
export function sameClasses(one: Classed, other: Classed, items: readonly number[]): boolean {
  return (
    one.resultClass === other.resultClass &&
    items.every((no) => classOfItem(one, no) === classOfItem(other, no))
  );
}

/**
 * What the latest reply promises and nobody has put down as a commitment: the numbers of the suggestions, none where
 * the proposal has no numbered ones. A commitment to no suggestion in particular speaks for all of them.
 */
export function unkeptPromises({
  assignment,
  commitments = [],
  letters,
  policy,
}: Proposal): readonly (number | 'whole')[] {
  const letter: Letter | undefined = letters.at(-1);
  if (!letter || commitments.some(({ itemNo }) => itemNo === undefined)) return [];
  const promises = (resultClass: ResultClass | undefined) =>
    resultClass !== undefined && (policy.gates.promisingClasses ?? []).includes(resultClass);
  if (assignment.items.length === 0)
    return promises(letter.resultClass) && commitments.length === 0 ? ['whole'] : [];
  return assignment.items
    .map(({ no }) => no)
    .filter((no) => promises(classOfItem(letter, no)))
    .filter((no) => !commitments.some(({ itemNo }) => itemNo === no));
}
