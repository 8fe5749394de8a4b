import type { Row, Sheet, SheetData } from 'write-excel-file/node';

/** A title across the whole width of a table. */
export function mergedTitle(text: string, width: number): Row {
  return [{ value: text, columnSpan: width, align: 'center', fontWeight: 'bold' }];
}

/** The heading of a table. */
export function headerRow(names: readonly string[]): Row {
  return names.map((value) => ({ value, fontWeight: 'bold', backgroundColor: '#DDEBF7', wrap: true }));
}

/** A sheet whose heading stays in sight; widths are in characters, column by column. */
export function sampleSheet(
  sheet: string,
  data: SheetData,
  stickyRowsCount: number,
  widths: readonly number[],
): Sheet<never> {
  return { sheet, data, stickyRowsCount, columns: widths.map((width) => ({ width })) };
}
