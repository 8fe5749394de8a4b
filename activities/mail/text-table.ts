import { oneLine } from './one-line.ts';

// Punctuation and marks of ambiguous width (— “ ” … ■ ▲ ●) are drawn wide by Chinese fonts.
const wide =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u25a0-\u25ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** What a window for plain text shows without breaking a line, in columns. */
const LINE_WIDTH = 78;

/**
 * A table as rows of text with `|` between aligned columns, or, where those would be too wide for a line, each row
 * as a list; a wide character counts as two columns.
 */
export function textTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const lines = alignedTable(columns, rows);
  return displayWidth(lines[0] ?? '') > LINE_WIDTH ? rows.flatMap(rowList(columns)) : lines;
}

function rowList(columns: readonly string[]) {
  return (row: readonly string[], index: number): readonly string[] =>
    row.map((cell, column) => {
      const lead = column === 0 ? `${index + 1}. ` : '   ';
      return `${lead}${cellText(columns[column] ?? '')}：${cellText(cell)}`;
    });
}

function alignedTable(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const cells = [columns, ...rows].map((row) => row.map(cellText));
  const widths = columnWidths(cells);
  const lines = cells.map((row) => rowLine(widths.map((width, column) => padded(row[column] ?? '', width))));
  const rule = rowLine(widths.map((width) => '-'.repeat(width)));
  return [...lines.slice(0, 1), rule, ...lines.slice(1)];
}

function cellText(cell: string): string {
  return oneLine(cell).replaceAll('|', '｜').trim();
}

function columnWidths(cells: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(...cells.map((row) => row.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))),
  );
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(width - displayWidth(cell));
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}
