import type { Column } from './column.ts';
import { headerName } from './header-name.ts';
import type { RawCell, RawSheet } from './raw-sheet.ts';

/**
 * The values that title rows give for the whole sheet: “会议届次：六届六次会议” in one cell, or the name in one
 * cell and the value in the next one to the right.
 */
export function titleArea<Id extends string>(
  sheet: RawSheet,
  columns: readonly Column<Id>[],
  headerTop: number,
): ReadonlyMap<Id, RawCell> {
  const values = new Map<Id, RawCell>();
  for (const row of sheet.rows.slice(0, headerTop - 1)) {
    for (const column of columns) {
      if (!column.wholeSheet || values.has(column.id)) continue;
      const value = besideName(row, column) ?? afterColon(row, column);
      if (value !== null) values.set(column.id, value);
    }
  }
  return values;
}

function besideName<Id extends string>(row: readonly RawCell[], column: Column<Id>): RawCell {
  const names = [column.name, ...column.aliases].map(headerName);
  const at = row.findIndex((cell) => typeof cell === 'string' && names.includes(headerName(cell)));
  return at < 0 ? null : (row.slice(at + 1).find((cell) => cell !== null) ?? null);
}

function afterColon<Id extends string>(row: readonly RawCell[], column: Column<Id>): RawCell {
  const names = [column.name, ...column.aliases].join('|');
  const pattern = new RegExp(`(?:^|[\\s,，;；（(])(?:${names})\\s*[:：]\\s*([^\\s,，;；）)]+)`);
  for (const cell of row) {
    const found = typeof cell === 'string' && cell.length <= 500 ? pattern.exec(cell)?.[1] : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

const CLASSIFIED = /(?:绝密|机密|秘密)\s*[★☆]|密级\s*[:：]\s*\S/;

/** Whether the title rows themselves carry a mark of classification. */
export function titleMarksClassified(sheet: RawSheet, headerTop: number): boolean {
  return sheet.rows
    .slice(0, headerTop - 1)
    .some((row) => row.some((cell) => typeof cell === 'string' && CLASSIFIED.test(cell.slice(0, 500))));
}
