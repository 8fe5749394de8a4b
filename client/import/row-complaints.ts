import { columnName, type Column } from './column.ts';
import type { ImportRefusal } from './import-refusal.ts';
import type { TableRow } from './table-reading.ts';

/** Gathers what is wrong with one row of a table. */
export type RowComplaints<Id extends string> = {
  /** Complains about a cell; the sentence begins with the column's name and goes on with `fault`. */
  fault(id: Id, fault: string): void;
  /** The text of a cell that has to be filled in; complains when it is blank. */
  required(id: Id): string;
  readonly refusals: readonly ImportRefusal[];
  /** Whether the row can be taken: nothing was complained about here or while reading. */
  clean(): boolean;
};

/** Complaints about `row` of the table on `sheet`. */
export function rowComplaints<Id extends string>(
  sheet: string,
  columns: readonly Column<Id>[],
  row: TableRow<Id>,
): RowComplaints<Id> {
  const refusals: ImportRefusal[] = [];
  const fault = (id: Id, text: string): void => {
    const column = columnName(columns, id);
    refusals.push({ sheet, row: row.row, column, message: `“${column}”${text}。` });
  };
  return {
    fault,
    required(id) {
      const text = row.cells[id];
      if (text === undefined && !row.faulty.has(id)) fault(id, '没有填写');
      return text ?? '';
    },
    refusals,
    clean: () => refusals.length === 0 && row.faulty.size === 0,
  };
}
