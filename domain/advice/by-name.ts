type Named = { readonly name: string };

/** The order of names by their characters' codes, the same on every machine. */
export function byName(one: Named, other: Named): number {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}
