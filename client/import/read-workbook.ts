import type { AssignmentColumn } from './assignment-columns.ts';
import { findTables, type FoundTable, type FoundTables } from './find-tables.ts';
import type { ImportRefusal } from './import-refusal.ts';
import type { ItemColumn } from './item-columns.ts';
import { loadSheets } from './load-sheets.ts';
import { openWorkbook } from './open-workbook.ts';
import type { OutsideColumn } from './outside-columns.ts';
import type { PeopleColumn } from './people-columns.ts';
import { readTable } from './read-table.ts';
import type { TableReading } from './table-reading.ts';
import { titleMarksClassified } from './title-area.ts';
import { WorkbookRefused } from './workbook-refused.ts';
import type { InHandColumn } from './in-hand-columns.ts';

/** An office's workbook as text, table by table, with what could not be read and what is worth a look. */
export type WorkbookReading = {
  readonly assignments: TableReading<AssignmentColumn> | undefined;
  readonly items: TableReading<ItemColumn> | undefined;
  readonly people: TableReading<PeopleColumn> | undefined;
  readonly outside: TableReading<OutsideColumn> | undefined;
  readonly inHand: TableReading<InHandColumn> | undefined;
  readonly refusals: readonly ImportRefusal[];
  readonly notes: readonly string[];
};

/**
 * Reads a workbook in the form of the pack's §7.1. Throws `WorkbookRefused` when the file as a whole cannot be
 * taken; a cell that cannot be read is a refusal by row and column and leaves the rest standing.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const opened = openWorkbook(bytes);
  const tables = findTables(await loadSheets(opened));
  refuseUnusable(tables);
  const refusals: ImportRefusal[] = tables.headless.map(({ name }) => ({
    sheet: name,
    row: 1,
    column: '',
    message: `“${name}”表中没有找到表头，未导入。请核对列名。`,
  }));
  const notes = [
    ...(opened.hasExternalLinks
      ? ['工作簿引用了其他文件，系统不读取外部文件，只取已保存的结果，请核对。']
      : []),
    ...tables.others.map(({ name }) => `“${name}”表不是可以识别的表，没有读取。`),
  ];
  const read = <Id extends string>(table: FoundTable<Id> | undefined): TableReading<Id> | undefined => {
    if (!table) return undefined;
    const findings = readTable(table.sheet, table.columns, table.header);
    refusals.push(...findings.refusals);
    notes.push(...findings.notes);
    return findings.table;
  };
  const { assignments, items, people, outside, inHand } = tables;
  return {
    assignments: read(assignments),
    items: read(items),
    people: read(people),
    outside: read(outside),
    inHand: read(inHand),
    refusals,
    notes,
  };
}

function refuseUnusable({ assignments, items, people, outside, inHand, headless }: FoundTables): void {
  if (!assignments && !items && !people && !outside && !inHand && headless.length === 0) {
    throw new WorkbookRefused('没有找到“提案分派”表。请核对表头是否有“提案号”“案由”“办理类型”等列名。');
  }
  if (assignments && titleMarksClassified(assignments.sheet, assignments.header.top)) {
    throw new WorkbookRefused('本系统不处理涉密信息。“提案分派”表的表头标有密级，整表未导入。');
  }
}
