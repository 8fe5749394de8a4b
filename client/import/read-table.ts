import type { Column } from './column.ts';
import type { Header } from './find-header.ts';
import { headerRefusals } from './header-refusals.ts';
import type { ImportRefusal } from './import-refusal.ts';
import type { RawSheet } from './raw-sheet.ts';
import { readValue } from './read-cell.ts';
import { rowReader } from './read-row.ts';
import { rowNotes } from './row-notes.ts';
import type { TableFindings, TableRow } from './table-reading.ts';
import { titleArea } from './title-area.ts';
import { fillWholeSheet } from './whole-sheet.ts';

/** Reads the rows below a header into cells of text; every cell that cannot be read is refused by row and column. */
export function readTable<Id extends string>(
  sheet: RawSheet,
  columns: readonly Column<Id>[],
  header: Header<Id>,
): TableFindings<Id> {
  const titles = readTitleValues(sheet, columns, header);
  const unused = unusedNote(sheet, header);
  const atHeader = [...titles.refusals, ...headerRefusals(sheet.name, columns, header, titles.values)];
  if (atHeader.length > 0)
    return { table: { sheet: sheet.name, rows: [] }, refusals: atHeader, notes: unused };

  const refusals: ImportRefusal[] = [];
  const notes = rowNotes();
  const readRow = rowReader(sheet, columns, header, { refusals, notes });
  const rows: TableRow<Id>[] = [];
  for (let row = header.bottom + 1; row <= sheet.rows.length; row += 1) {
    const read = readRow(row);
    if (read) rows.push(read);
  }
  const whole = fillWholeSheet(rows, columns, titles.values);
  const wholeNotes = whole.filled.map(
    ({ column, value }) =>
      `“${sheet.name}”表的“${column.name}”只填写了一处（${value}），已用于整表，请核对。`,
  );
  return {
    table: { sheet: sheet.name, rows: whole.rows },
    refusals,
    notes: [...wholeNotes, ...notes.list(), ...unused],
  };
}

type TitleValues<Id extends string> = {
  readonly values: ReadonlyMap<Id, string>;
  readonly refusals: readonly ImportRefusal[];
};

function readTitleValues<Id extends string>(
  sheet: RawSheet,
  columns: readonly Column<Id>[],
  header: Header<Id>,
): TitleValues<Id> {
  const values = new Map<Id, string>();
  const refusals: ImportRefusal[] = [];
  const area = titleArea(sheet, columns, header.top);
  for (const column of columns) {
    const raw = area.get(column.id);
    if (raw === undefined) continue;
    const read = readValue(raw, column);
    if (!('fault' in read)) values.set(column.id, read.text);
    else if (!header.places.has(column.id)) {
      const message = `表头上方的“${column.name}”${read.fault}。`;
      refusals.push({ sheet: sheet.name, row: header.top, column: column.name, message });
    }
  }
  return { values, refusals };
}

function unusedNote<Id extends string>(sheet: RawSheet, header: Header<Id>): readonly string[] {
  if (header.unused.length === 0) return [];
  return [`“${sheet.name}”表中没有采用的列：${header.unused.join('、')}。`];
}
