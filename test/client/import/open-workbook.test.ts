import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../client/import/read-workbook.ts';
import { HEADER, makeWorkbook, patchPart, proposalRow, SHEET_1 } from './make-workbook.ts';
import { numbers, planBytes } from './plan-rows.ts';

const usual = async (): Promise<Uint8Array> =>
  makeWorkbook({ 提案分派: [[...HEADER], proposalRow('20190001', { 牵头处室: null })] });

/** The bytes with every uncompressed size in the central directory replaced. */
function claiming(size: number, bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('files that are not read at all', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['an empty file', () => new Uint8Array(), /文件是空的/],
    [
      'an .xls file',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      /另存为 \.xlsx/,
    ],
    ['a text file', () => strToU8('提案号,案由'), /不是 \.xlsx 工作簿/],
    ['a broken archive', () => Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4]), /已损坏/],
    ['a file above 10 MB', () => new Uint8Array(10 * 1024 * 1024 + 1), /超过 10 MB/],
    [
      'an archive that claims to unpack to gigabytes',
      async () => claiming(0xfffffffe, await usual()),
      /展开后过大/,
    ],
    [
      'an archive that unpacks to more than it claims',
      () => claiming(1_000, zipSync({ 'xl/workbook.xml': new Uint8Array(20 * 1024 * 1024) })),
      /已损坏/,
    ],
    [
      'too many entries',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`xl/${at}.xml`, new Uint8Array()])),
        ),
      /内含部件过多/,
    ],
    ['another kind of document', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), /不是电子表格/],
    [
      'a workbook with macros',
      async () => patchPart(await usual(), 'xl/vbaProject.bin', () => 'x'),
      /含有宏/,
    ],
    ['a DOCTYPE', async () => patchPart(await usual(), SHEET_1, (xml) => `<!DOCTYPE a>${xml}`), /格式不规范/],
    [
      'rows out of order',
      async () => patchPart(await usual(), SHEET_1, (xml) => xml.replace('<row r="2"', '<row r="1"')),
      /格式不规范/,
    ],
    [
      'content beyond row 20,000',
      async () =>
        patchPart(await usual(), SHEET_1, (xml) =>
          xml.replaceAll('r="2"', 'r="20001"').replace(/r="([A-Z]+)2"/g, 'r="$120001"'),
        ),
      /超过 20000 行/,
    ],
    [
      'no known sheet',
      async () =>
        makeWorkbook({
          杂项: [
            ['一', '二'],
            ['三', '四'],
          ],
        }),
      /没有找到“提案分派”表/,
    ],
  ])('refuses %s', async (_, bytes, sentence) => {
    await expect(readWorkbook(await bytes())).rejects.toMatchObject({
      name: 'WorkbookRefused',
      message: expect.stringMatching(sentence) as string,
    });
  });

  it('reads nothing of a sheet behind its last row with content', async () => {
    const padded = patchPart(await usual(), SHEET_1, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>'),
    );
    expect(numbers(await planBytes(padded))).toEqual(['20190001']);
  });

  it('notes links to other files and does not follow them', async () => {
    const linked = patchPart(await usual(), 'xl/externalLinks/externalLink1.xml', () => '<externalLink/>');
    const { notes } = await readWorkbook(linked);
    expect(notes.join()).toContain('不读取外部文件');
  });

  it('reads dates by the 1904 epoch when the workbook says so', async () => {
    const date = { value: new Date('2020-04-07T00:00:00Z'), format: 'yyyy-mm-dd' };
    const bytes = await makeWorkbook({
      提案分派: [[...HEADER], proposalRow('20190001', { 交办日期: date, 牵头处室: null })],
    });
    const plain = await planBytes(bytes);
    expect(plain.new[0]?.assignment.handOverOn).toBe('2020-04-07');
    const moved = patchPart(bytes, 'xl/workbook.xml', (xml) =>
      /<workbookPr/.test(xml)
        ? xml.replace('<workbookPr', '<workbookPr date1904="1"')
        : xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    );
    expect((await planBytes(moved)).new[0]?.assignment.handOverOn).toBe('2024-04-08');
  });
});
