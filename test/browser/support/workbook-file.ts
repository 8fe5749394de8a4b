import { makeWorkbook, type TestSheets } from '../../client/import/make-workbook.ts';

/** A workbook as a browser's file chooser hands it over. */
export async function workbookFile(name: string, sheets: TestSheets) {
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await makeWorkbook(sheets)),
  };
}
