/** One thing that keeps a row out: where it stands in the workbook (Excel's own row number) and why. */
export type ImportRefusal = {
  readonly sheet: string;
  readonly row: number;
  /** The column by its name in the office's table; empty when the whole row or sheet is meant. */
  readonly column: string;
  readonly message: string;
};
