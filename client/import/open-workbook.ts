import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { WorkbookRefused } from './workbook-refused.ts';
import { unpackEntry, zipEntries, type ZipEntry } from './zip-entries.ts';

/** The XML parts of a workbook by path, and whether it points to other workbooks. */
export type WorkbookParts = {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly hasExternalLinks: boolean;
};

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];

/**
 * Opens a workbook after its size, its leading bytes and its list of entries have been found acceptable;
 * throws `WorkbookRefused` otherwise. Nothing is unpacked beyond the size that was accepted.
 */
export function openWorkbook(bytes: Uint8Array): WorkbookParts {
  refuseForeignBytes(bytes);
  const entries = zipEntries(bytes);
  refuseBomb(entries);
  const names = entries.map(({ name }) => name);
  refuseForeignContents(names);
  const wanted = entries.filter(({ name }) => name.startsWith('xl/') && /\.(xml|rels)$/.test(name));
  return {
    parts: new Map(wanted.map((entry) => [entry.name, unpackEntry(bytes, entry)])),
    hasExternalLinks: names.some((name) => name.startsWith('xl/externalLinks/')),
  };
}

function refuseForeignBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookRefused('文件是空的，请重新选择。');
  if (bytes.length > WORKBOOK_LIMITS.fileBytes) {
    throw new WorkbookRefused('文件超过 10 MB，请删去图片等附带内容或分成几个文件后再导入。');
  }
  if (startsWith(bytes, OLE_MAGIC)) {
    throw new WorkbookRefused(
      '这是 .xls、.et 等旧格式或设有打开密码的文件。请用 WPS 表格或 Excel 打开，去掉密码，另存为 .xlsx 后再导入。',
    );
  }
  if (!startsWith(bytes, ZIP_MAGIC)) {
    throw new WorkbookRefused('这不是 .xlsx 工作簿。请用 WPS 表格或 Excel 另存为 .xlsx 后再导入。');
  }
}

function refuseBomb(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > WORKBOOK_LIMITS.entries || total > WORKBOOK_LIMITS.unpackedBytes) {
    throw new WorkbookRefused('工作簿展开后过大（超过 100 MB 或内含部件过多），为安全起见未读取。');
  }
}

function refuseForeignContents(names: readonly string[]): void {
  if (names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) {
    throw new WorkbookRefused('工作簿含有宏，未读取。请另存为不含宏的 .xlsx 后再导入。');
  }
  if (names.includes('xl/workbook.bin')) {
    throw new WorkbookRefused('这是 .xlsb 二进制工作簿。请用 WPS 表格或 Excel 另存为 .xlsx 后再导入。');
  }
  if (!names.includes('xl/workbook.xml')) {
    throw new WorkbookRefused('文件不是电子表格。请选择 .xlsx 工作簿。');
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
