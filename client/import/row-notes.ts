import { rowRanges } from './row-ranges.ts';

/** Remarks to be read before an import is confirmed, the same remark on several rows gathered into one. */
export type RowNotes = {
  add(sheet: string, row: number, remark: string): void;
  list(): readonly string[];
};

/** An empty gathering of remarks, listed in the order in which each was first made. */
export function rowNotes(): RowNotes {
  const gathered = new Map<
    string,
    { readonly sheet: string; readonly remark: string; readonly rows: number[] }
  >();
  return {
    add(sheet, row, remark) {
      const key = JSON.stringify([sheet, remark]);
      const entry = gathered.get(key) ?? { sheet, remark, rows: [] };
      entry.rows.push(row);
      gathered.set(key, entry);
    },
    list() {
      return [...gathered.values()].map(
        ({ sheet, remark, rows }) => `“${sheet}”表${rowRanges(rows)}：${remark}`,
      );
    },
  };
}
