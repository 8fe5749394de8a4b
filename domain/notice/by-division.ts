/** What went to divisions, by division in the order in which each comes first; what went to none is left out. */
export function byDivision<T extends { readonly division?: string }>(
  given: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const each of given) {
    const { division } = each;
    if (division === undefined) continue;
    const own = found.get(division) ?? [];
    own.push(each);
    found.set(division, own);
  }
  return found;
}
