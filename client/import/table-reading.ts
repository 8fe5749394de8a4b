import type { ImportRefusal } from './import-refusal.ts';

/** A row of a table: its Excel row number and its cells as text; dates stand as YYYY-MM-DD. */
export type TableRow<Id extends string> = {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Id, string>>>;
  /** Columns whose cell could not be read and was refused already. */
  readonly faulty: ReadonlySet<Id>;
};

/** One table of the office, read but not yet checked. */
export type TableReading<Id extends string> = {
  readonly sheet: string;
  readonly rows: readonly TableRow<Id>[];
};

/** A table together with what was found while it was read. */
export type TableFindings<Id extends string> = {
  readonly table: TableReading<Id>;
  readonly refusals: readonly ImportRefusal[];
  readonly notes: readonly string[];
};
