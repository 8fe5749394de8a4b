import { cellKey, type CellAddress } from './cell-address.ts';
import type { Column } from './column.ts';
import type { Header } from './find-header.ts';
import { isFooterRow } from './footer-row.ts';
import type { ImportRefusal } from './import-refusal.ts';
import { mergedSources } from './merged-sources.ts';
import type { RawSheet } from './raw-sheet.ts';
import { isEmptyCell, readCell } from './read-cell.ts';
import type { RowNotes } from './row-notes.ts';
import type { TableRow } from './table-reading.ts';

/** Where a reader of rows puts what it finds. */
export type RowFindings = { readonly refusals: ImportRefusal[]; readonly notes: RowNotes };

/** A reader of single rows below a header; it gives nothing for blank rows and for sums and remarks at the end. */
export function rowReader<Id extends string>(
  sheet: RawSheet,
  columns: readonly Column<Id>[],
  header: Header<Id>,
  { refusals, notes }: RowFindings,
): (row: number) => TableRow<Id> | undefined {
  const sources = mergedSources(sheet, header.bottom);
  const placed = columns.flatMap((column) => {
    const at = header.places.get(column.id);
    return at === undefined || column.ignored ? [] : [{ column, at }];
  });

  return (row) => {
    if (placed.every(({ at }) => isEmptyCell(sheet, { row, column: at }))) return undefined;
    if (isFooterRow(sheet.rows[row - 1] ?? [])) {
      notes.add(sheet.name, row, '是合计或说明，未作为数据读取。');
      return undefined;
    }
    const cells: Partial<Record<Id, string>> = {};
    const faulty = new Set<Id>();
    for (const { column, at } of placed) {
      const own = { row, column: at };
      const source = column.fillDown ? (sources.get(cellKey(row, at)) ?? own) : own;
      const read = readCell(sheet, source, column);
      if ('fault' in read) {
        faulty.add(column.id);
        const message = `“${column.name}”${read.fault}。`;
        refusals.push({ sheet: sheet.name, row, column: column.name, message });
      } else if (read.text !== '') {
        cells[column.id] = read.text;
        for (const remark of remarks(sheet, own, source, column.name, read.stripped)) {
          notes.add(sheet.name, row, remark);
        }
      }
    }
    return Object.keys(cells).length + faulty.size === 0 ? undefined : { row, cells, faulty };
  };
}

function remarks(
  sheet: RawSheet,
  own: CellAddress,
  source: CellAddress,
  name: string,
  stripped: boolean,
): readonly string[] {
  return [
    ...(source === own ? [] : [`“${name}”的合并单元格已向下填充，请核对。`]),
    ...(sheet.formulas.has(cellKey(source.row, source.column))
      ? [`“${name}”是公式，已取其保存的结果，请核对。`]
      : []),
    ...(stripped ? [`“${name}”中的不可见字符已去除，请核对。`] : []),
  ];
}
