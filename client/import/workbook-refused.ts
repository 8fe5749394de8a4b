/** A file that is not read at all; the message is a sentence for the person who uploaded it. */
export class WorkbookRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WorkbookRefused';
  }
}

/** What to say of a workbook whose inside is not what Excel or WPS would write. */
export const MALFORMED =
  '工作簿内部格式不规范，无法读取。请用 WPS 表格或 Excel 打开后另存为 .xlsx，再重新导入。';
