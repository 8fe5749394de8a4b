import type { RawCell } from './raw-sheet.ts';

const FOOTER =
  /^\s*(?:合\s*计|总\s*计|小\s*计|共\s*计|注\s*[:：]|说明\s*[:：]|备注\s*[:：]|填表|制表|审核|填报单位)/;

/** Whether a row is a sum or a remark below the table: it begins like one and holds at most one thing more. */
export function isFooterRow(row: readonly RawCell[]): boolean {
  const written = row.filter((cell) => cell !== null && cell !== '');
  const [first] = written;
  return written.length <= 2 && typeof first === 'string' && FOOTER.test(first.slice(0, 50));
}
