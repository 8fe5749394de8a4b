import { FIRST_IMPORTER } from '../../../domain/office/rights.ts';
import { makeWorkbook, type TestSheets } from '../../client/import/make-workbook.ts';
import type { TestOffice } from '../../support/office.ts';

/** Puts a small workbook into a new office, so that a journey can begin at the list. */
export async function openWithWorkbook({ gateway }: TestOffice, sheets: TestSheets): Promise<void> {
  await gateway.importWorkbook(await makeWorkbook(sheets), FIRST_IMPORTER, false);
}
