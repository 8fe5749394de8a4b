import type { SheetScan } from './scan-sheet.ts';

/** A cell's value as saved; an empty cell is null, a date stands at midnight UTC. */
export type RawCell = string | number | boolean | Date | null;

/** A worksheet before its meaning is looked for; `rows[0]` is Excel's row 1. */
export type RawSheet = Omit<SheetScan, 'xml'> & {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
};
