/** A cell by its 1-based row and column. */
export type CellAddress = { readonly row: number; readonly column: number };

/** A merged range by its corner cells, both included. */
export type MergedRange = { readonly from: CellAddress; readonly to: CellAddress };

/** Reads an address such as `B12`; undefined when it is not one. */
export function cellAddress(text: string): CellAddress | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return undefined;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

/** Reads a range such as `A3:A7`; undefined when it is not one. */
export function mergedRange(text: string): MergedRange | undefined {
  const [first = '', last = ''] = text.split(':');
  const from = cellAddress(first);
  const to = cellAddress(last);
  return from && to ? { from, to } : undefined;
}

/** The key of a cell in maps and sets. */
export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}
