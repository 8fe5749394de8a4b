import { strFromU8, strToU8, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { WorkbookParts } from './open-workbook.ts';
import type { RawCell, RawSheet } from './raw-sheet.ts';
import { scanSheet, type SheetScan } from './scan-sheet.ts';
import { workbookPaths } from './workbook-paths.ts';
import { MALFORMED, WorkbookRefused } from './workbook-refused.ts';

/**
 * The worksheets with values, formulas and merged ranges. The values are parsed from a copy that holds only
 * the parts that were inspected here, so the parser meets neither links nor anything beyond the limits.
 */
export async function loadSheets({ parts }: WorkbookParts): Promise<readonly RawSheet[]> {
  const workbookXml = part(parts, 'xl/workbook.xml');
  const relationshipsXml = part(parts, 'xl/_rels/workbook.xml.rels');
  const { sheets, shared } = workbookPaths(workbookXml, relationshipsXml);
  const scans = new Map<string, SheetScan>();
  const copy: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(workbookXml),
    'xl/_rels/workbook.xml.rels': strToU8(relationshipsXml),
  };
  for (const path of shared) {
    const content = parts.get(path);
    if (content) copy[path] = content;
  }
  for (const { name, path } of sheets) {
    const scan = scans.get(path) ?? scanSheet(part(parts, path), name);
    scans.set(path, scan);
    copy[path] = strToU8(scan.xml);
  }
  const values = await parseValues(copy);
  return sheets.map(({ name, path }, at) => toRawSheet(name, scans.get(path), values[at] ?? []));
}

type Rows = readonly (readonly RawCell[])[];

async function parseValues(copy: Record<string, Uint8Array>): Promise<readonly Rows[]> {
  try {
    const archive = zipSync(copy, { level: 0 });
    const sheets = await readXlsxFile(new Blob([archive]));
    return sheets
      .filter(({ data }) => data !== undefined)
      .map(({ data }) => data.map((row) => row.map(rawCell)));
  } catch {
    throw new WorkbookRefused(MALFORMED);
  }
}

/** The parser's types call a date's constructor a value, so each cell is looked at. */
function rawCell(value: unknown): RawCell {
  if (value === null || value instanceof Date) return value;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new WorkbookRefused(MALFORMED);
}

function toRawSheet(name: string, scan: SheetScan | undefined, rows: Rows): RawSheet {
  if (!scan) throw new WorkbookRefused(MALFORMED);
  return { name, rows, merges: scan.merges, formulas: scan.formulas, flaws: scan.flaws };
}

function part(parts: WorkbookParts['parts'], path: string): string {
  const content = parts.get(path);
  if (!content) throw new WorkbookRefused(MALFORMED);
  return strFromU8(content);
}
