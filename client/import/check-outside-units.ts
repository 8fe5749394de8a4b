import type { OutsideUnit } from '../ports.ts';
import { emailAddress } from './email-address.ts';
import type { ImportRefusal } from './import-refusal.ts';
import { outsideColumns, type OutsideColumn } from './outside-columns.ts';
import { rowComplaints } from './row-complaints.ts';
import type { TableReading } from './table-reading.ts';

/** The outside units of table four that can be taken, and what keeps the others out. */
export type CheckedOutsideUnits = {
  readonly outsideUnits: readonly OutsideUnit[];
  readonly refusals: readonly ImportRefusal[];
};

/** Checks table four; a unit stands in it once. What a row leaves blank is kept as the register has it. */
export function checkOutsideUnits(
  table: TableReading<OutsideColumn>,
  known: readonly OutsideUnit[],
): CheckedOutsideUnits {
  const outsideUnits: OutsideUnit[] = [];
  const refusals: ImportRefusal[] = [];
  for (const row of table.rows) {
    const complaints = rowComplaints(table.sheet, outsideColumns, row);
    const name = complaints.required('outsideName');
    const namesakes = table.rows.filter((other) => other !== row && other.cells.outsideName === name);
    if (name !== '' && namesakes.length > 0) {
      complaints.fault('outsideName', `与第${namesakes.map((other) => other.row).join('、')}行相同`);
    }
    const email = row.cells.email === undefined ? undefined : emailAddress(row.cells.email);
    if (row.cells.email !== undefined && email === undefined) {
      complaints.fault('email', `“${row.cells.email}”不是邮箱地址，请核对`);
    }
    refusals.push(...complaints.refusals);
    if (!complaints.clean()) continue;
    const { kind, contactName, phone } = row.cells;
    outsideUnits.push({
      ...(known.find((each) => each.name === name) ?? { kind: '' }),
      name,
      ...(kind === undefined ? {} : { kind }),
      ...(contactName === undefined ? {} : { contactName }),
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email }),
    });
  }
  return { outsideUnits, refusals };
}
