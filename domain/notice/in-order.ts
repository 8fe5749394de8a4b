/** Cases in the order of numbers; a number without its case is left out. */
export function inOrder<T extends { readonly assignment: { readonly number: string } }>(
  numbers: readonly string[],
  cases: readonly T[],
): readonly T[] {
  const byNumber = new Map(cases.map((each) => [each.assignment.number, each]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}
