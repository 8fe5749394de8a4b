import { cellKey, type CellAddress } from './cell-address.ts';
import type { RawSheet } from './raw-sheet.ts';

/**
 * For the cells below the first one of a merged range, in the range's first column, the cell that holds the
 * value; a blank outside a merged range has no source and stays blank.
 */
export function mergedSources(sheet: RawSheet, belowRow: number): ReadonlyMap<string, CellAddress> {
  const sources = new Map<string, CellAddress>();
  for (const { from, to } of sheet.merges) {
    if (from.row <= belowRow) continue;
    const last = Math.min(to.row, sheet.rows.length);
    for (let row = from.row + 1; row <= last; row += 1) sources.set(cellKey(row, from.column), from);
  }
  return sources;
}
