import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';

export type TestCell = Cell;
export type TestSheets = Readonly<Record<string, SheetData>>;

/** A workbook's bytes from rows of cells by sheet. */
export async function makeWorkbook(sheets: TestSheets): Promise<Uint8Array> {
  const list = Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }));
  return writeXlsxFile(list).toBuffer();
}

/** The bytes with one part of the archive rewritten. */
export function patchPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[path];
  return zipSync({ ...parts, [path]: strToU8(change(part ? strFromU8(part) : '')) });
}

export const SHEET_1 = 'xl/worksheets/sheet1.xml';

export const HEADER = [
  '提案号',
  '案由',
  '会议届次',
  '办理年度',
  '领衔委员',
  '办理类型',
  '牵头单位',
  '会办单位',
  '牵头处室',
  '经办人',
  '交办日期',
  '答复期限',
  '密级',
] as const;

type Field = (typeof HEADER)[number];

const USUAL: Readonly<Partial<Record<Field, TestCell>>> = {
  案由: '关于测试的提案（示例）',
  会议届次: '六届六次会议',
  办理年度: 2020,
  领衔委员: '赵虚构',
  办理类型: '承办',
  牵头处室: '质量处',
  交办日期: '2020-04-07',
};

/** A row of table one: the usual values, changed where told. */
export function proposalRow(
  number: TestCell,
  changes: Readonly<Partial<Record<string, TestCell>>> = {},
): TestCell[] {
  const cells: Readonly<Partial<Record<string, TestCell>>> = { ...USUAL, 提案号: number, ...changes };
  return HEADER.map((name) => cells[name]);
}

export const PEOPLE: SheetData = [
  ['处室（单位）', '分管局领导', '处领导', '联络员', '姓名', '岗位', '邮箱', '在岗'],
  ['局领导', null, null, null, '甲示例', '局主要领导', 'a@office.example.invalid', '是'],
  ['局领导', null, null, null, '乙示例', '分管局领导', 'b@office.example.invalid', '是'],
  ['质量处', '乙示例', '丙示例', '丁示例', '丙示例', null, 'C@office.example.invalid', '是'],
  ['质量处', '乙示例', '丙示例', '丁示例', '丁示例', null, 'd@office.example.invalid', '是'],
  ['质量处', '乙示例', '丙示例', '丁示例', '戊示例', '经办人', 'e@office.example.invalid', '是'],
  ['食品处', '乙示例', null, null, '己示例', '经办人', 'f@office.example.invalid', '是'],
  ['食品处', '乙示例', null, null, '庚示例', '经办人', 'g@office.example.invalid', '否'],
  ['督查处', null, null, null, '辛示例', '处领导', 'h@office.example.invalid', '是'],
];
