import type { Column } from './column.ts';
import type { TableRow } from './table-reading.ts';

/** Rows after whole-sheet values were filled in, and which columns were filled with what. */
export type WholeSheetFill<Id extends string> = {
  readonly rows: readonly TableRow<Id>[];
  readonly filled: readonly { readonly column: Column<Id>; readonly value: string }[];
};

/**
 * Holds a value for the whole sheet where the table allows it: one from the title rows, or one that is written in
 * the first row and in no other. A column that is filled in here and there is left as it is.
 */
export function fillWholeSheet<Id extends string>(
  rows: readonly TableRow<Id>[],
  columns: readonly Column<Id>[],
  titleValues: ReadonlyMap<Id, string>,
): WholeSheetFill<Id> {
  const filled = columns.flatMap((column) => {
    if (!column.wholeSheet) return [];
    const value = titleValues.get(column.id) ?? onlyInFirst(rows, column.id);
    const lacking = rows.some((row) => isBlank(row, column.id));
    return value !== undefined && lacking ? [{ column, value }] : [];
  });
  return { rows: rows.map((row) => withValues(row, filled)), filled };
}

function onlyInFirst<Id extends string>(rows: readonly TableRow<Id>[], id: Id): string | undefined {
  const [first, ...others] = rows;
  const alone = others.length > 0 && others.every((row) => isBlank(row, id));
  return alone ? first?.cells[id] : undefined;
}

function withValues<Id extends string>(
  row: TableRow<Id>,
  filled: WholeSheetFill<Id>['filled'],
): TableRow<Id> {
  const cells: Partial<Record<Id, string>> = { ...row.cells };
  for (const { column, value } of filled) if (isBlank(row, column.id)) cells[column.id] = value;
  return { ...row, cells };
}

function isBlank<Id extends string>(row: TableRow<Id>, id: Id): boolean {
  return row.cells[id] === undefined && !row.faulty.has(id);
}
