import { cellKey, type CellAddress } from './cell-address.ts';
import { cellText, type CellText } from './cell-text.ts';
import type { Column } from './column.ts';
import { parseDate } from './parse-date.ts';
import type { RawCell, RawSheet } from './raw-sheet.ts';

/** Reads a cell for a column; a formula counts by its saved result, an error value is a fault. */
export function readCell(sheet: RawSheet, at: CellAddress, column: Column<string>): CellText {
  const flaw = sheet.flaws.get(cellKey(at.row, at.column));
  return flaw === undefined ? readValue(valueAt(sheet, at), column) : { fault: flaw };
}

/** Reads a value for a column; what a date column holds comes out as YYYY-MM-DD. */
export function readValue(value: RawCell, column: Column<string>): CellText {
  const read = cellText(value, column.kind, column.maxLength);
  if ('fault' in read || read.text === '' || column.kind !== 'date') return read;
  const parsed = parseDate(read.text);
  return 'fault' in parsed ? parsed : { text: parsed.date, stripped: read.stripped };
}

/** Whether nothing stands in a cell, not even a formula that lacks its result. */
export function isEmptyCell(sheet: RawSheet, at: CellAddress): boolean {
  if (sheet.flaws.has(cellKey(at.row, at.column))) return false;
  const value = valueAt(sheet, at);
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function valueAt(sheet: RawSheet, { row, column }: CellAddress): RawCell {
  return sheet.rows[row - 1]?.[column - 1] ?? null;
}
