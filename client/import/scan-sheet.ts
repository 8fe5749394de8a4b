import { cellAddress, cellKey, mergedRange, type MergedRange } from './cell-address.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { MALFORMED, WorkbookRefused } from './workbook-refused.ts';
import { xmlAttribute, xmlTags, type XmlTag } from './xml-tags.ts';

/** What the values alone do not tell of a sheet; cells are named by `cellKey`. */
export type SheetScan = {
  readonly merges: readonly MergedRange[];
  readonly formulas: ReadonlySet<string>;
  /** Cells without a usable value, each with the reason as part of a sentence. */
  readonly flaws: ReadonlyMap<string, string>;
  /** The sheet cut off behind its last row with content. */
  readonly xml: string;
};

type OpenCell = {
  readonly key: string;
  readonly column: number;
  readonly type: string;
  hasFormula: boolean;
  hasValue: boolean;
  valueWritten: boolean;
  errorText: string;
};

/** Reads a sheet's formulas, error values and merged ranges; refuses sheets beyond the limits or out of order. */
export function scanSheet(xml: string, sheetName: string): SheetScan {
  const merges: MergedRange[] = [];
  const formulas = new Set<string>();
  const flaws = new Map<string, string>();
  let head = 0;
  let cut = 0;
  let prefix = '';
  let row = 0;
  let rowHasContent = false;
  let contentRows = 0;
  let cell: OpenCell | undefined;

  const closeCell = (): void => {
    if (!cell) return;
    const flaw = flawOf(cell);
    if (cell.hasFormula) formulas.add(cell.key);
    if (flaw !== undefined) flaws.set(cell.key, flaw);
    if (flaw !== undefined || cell.hasValue) {
      rowHasContent = true;
      if (cell.column > WORKBOOK_LIMITS.columns) throw tooLarge(sheetName);
    }
    cell = undefined;
  };
  const closeRow = (tag: XmlTag): void => {
    if (!rowHasContent) return;
    contentRows += 1;
    if (row > WORKBOOK_LIMITS.rows) throw tooLarge(sheetName);
    cut = tag.end;
  };

  for (const tag of xmlTags(xml)) {
    if (tag.name === 'sheetData' && tag.kind !== 'close') {
      ({ prefix } = tag);
      head = tag.kind === 'empty' ? 0 : tag.end;
      cut = tag.end;
    } else if (tag.name === 'row' && tag.kind === 'close') closeRow(tag);
    else if (tag.name === 'row') {
      row = nextRow(tag, row);
      rowHasContent = false;
    } else if (tag.name === 'c' && tag.kind === 'close') closeCell();
    else if (tag.name === 'c') cell = openCell(tag, row);
    else if (tag.name === 'mergeCell' && tag.kind !== 'close') {
      const range = mergedRange(xmlAttribute(tag.attributes, 'ref') ?? '');
      if (range) merges.push(range);
    } else if (cell) noteInside(cell, tag, xml);
  }
  if (contentRows > WORKBOOK_LIMITS.rows) throw tooLarge(sheetName);
  const kept = xml.slice(0, cut);
  return {
    merges,
    formulas,
    flaws,
    xml: head === 0 ? xml : `${kept}</${prefix}sheetData></${prefix}worksheet>`,
  };
}

function nextRow(tag: XmlTag, previous: number): number {
  const text = xmlAttribute(tag.attributes, 'r') ?? '';
  const row = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (row <= previous) throw new WorkbookRefused(MALFORMED);
  return row;
}

function openCell(tag: XmlTag, row: number): OpenCell | undefined {
  const address = cellAddress(xmlAttribute(tag.attributes, 'r') ?? '');
  if (!address || address.row !== row) throw new WorkbookRefused(MALFORMED);
  if (tag.kind === 'empty') return undefined;
  return {
    key: cellKey(row, address.column),
    column: address.column,
    type: xmlAttribute(tag.attributes, 't') ?? 'n',
    hasFormula: false,
    hasValue: false,
    valueWritten: false,
    errorText: '',
  };
}

function noteInside(cell: OpenCell, tag: XmlTag, xml: string): void {
  if (tag.kind === 'close') return;
  if (tag.name === 'f') cell.hasFormula = true;
  if (tag.name === 'is') cell.hasValue = true;
  if (tag.name !== 'v') return;
  cell.valueWritten = true;
  if (tag.kind === 'empty') return;
  const text = xml.slice(tag.end, xml.indexOf('<', tag.end));
  cell.hasValue = text !== '';
  cell.errorText = text;
}

function flawOf(cell: OpenCell): string | undefined {
  if (cell.type === 'e') return `是错误值${cell.errorText}，请改正后再导入`;
  if (cell.type === 'd') return '的日期保存方式特殊，请改写为“2020-04-07”样式后再导入';
  if (cell.hasFormula && !cell.valueWritten) {
    return '是公式但没有保存计算结果，请在 WPS 表格或 Excel 中打开并保存，或者改为直接填写';
  }
  return undefined;
}

function tooLarge(sheetName: string): WorkbookRefused {
  const { rows, columns } = WORKBOOK_LIMITS;
  return new WorkbookRefused(
    `“${sheetName}”表超过 ${rows} 行或 ${columns} 列，未读取。请删去多余内容后再导入。`,
  );
}
