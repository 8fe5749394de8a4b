import type { RegisteredProposal } from '../ports.ts';
import type { AssignmentColumn } from './assignment-columns.ts';
import { checkAssignmentRow } from './check-assignment-row.ts';
import { checkDirectory, type CheckedDirectory } from './check-directory.ts';
import { checkItems } from './check-items.ts';
import type { ImportRefusal } from './import-refusal.ts';
import type { OfficeNames } from './office-names.ts';
import type { RegisterContents } from './register-contents.ts';
import type { ItemColumn } from './item-columns.ts';
import { proposalNumber } from './proposal-number.ts';
import type { WorkbookReading } from './read-workbook.ts';
import { rowNotes } from './row-notes.ts';
import type { TableReading, TableRow } from './table-reading.ts';
import { checkInHand } from './check-in-hand.ts';

/** A proposal that passed every check, with the row that it stands in. */
export type CheckedProposal = { readonly row: number; readonly registered: RegisteredProposal };

/** A workbook checked: what can be taken, every reason against the rest, and what is worth a look. */
export type CheckedWorkbook = {
  readonly proposals: readonly CheckedProposal[];
  readonly directory: CheckedDirectory;
  readonly refusals: readonly ImportRefusal[];
  readonly notes: readonly string[];
};

/** Checks a workbook against itself and the register; a row with a classification mark is looked at no further. */
export function checkAssignments(
  reading: WorkbookReading,
  existing: RegisterContents,
  names: OfficeNames,
): CheckedWorkbook {
  const table = reading.assignments ?? { sheet: '提案分派', rows: [] };
  const directory = checkDirectory(reading, existing, names);
  const marked = table.rows.filter(isClassified);
  const rows = table.rows.filter((row) => !isClassified(row));
  const itemTable = withoutItemsOf(readableItems(reading), marked);
  const rowsByNumber = gatherNumbers(rows);
  const numbers = new Set(rowsByNumber.keys());
  const items = checkItems(itemTable, numbers, directory.allUnits);
  const inHand = checkInHand(reading.inHand ?? { sheet: '在办情况', rows: [] }, { ...existing, numbers });
  const context = {
    office: existing.office,
    policyOf: existing.policyOf,
    labels: names,
    units: directory.allUnits,
    people: directory.allPeople,
    outsideUnits: directory.allOutsideUnits,
    rowsByNumber,
    itemsByNumber: items.byProposal,
    incompleteItems: items.incomplete,
    inHandByNumber: inHand.byProposal,
    incompleteInHand: inHand.incomplete,
  };
  const notes = rowNotes();
  const checked = rows.map((row) => ({
    row: row.row,
    ...checkAssignmentRow(table.sheet, row, context, (remark) => notes.add(table.sheet, row.row, remark)),
  }));
  return {
    proposals: checked.flatMap(({ row, proposal }) => (proposal ? [{ row, registered: proposal }] : [])),
    directory,
    refusals: [
      ...marked.map(({ row }) => classifiedRefusal(table.sheet, row)),
      ...checked.flatMap(({ refusals }) => refusals),
      ...items.refusals,
      ...inHand.refusals,
      ...directory.refusals,
    ],
    notes: [...notes.list(), ...directory.notes],
  };
}

/** Suggestions are pointless, and would all be refused, when the table of their proposals has no readable row. */
function readableItems({ assignments, items }: WorkbookReading): TableReading<ItemColumn> {
  const none = { sheet: items?.sheet ?? '建议事项', rows: [] };
  return assignments?.rows.length === 0 ? none : (items ?? none);
}

function isClassified({ cells, faulty }: TableRow<AssignmentColumn>): boolean {
  return cells.classified !== undefined || faulty.has('classified');
}

function classifiedRefusal(sheet: string, row: number): ImportRefusal {
  const message = `本系统不处理涉密信息。第${row}行标有密级，未导入。`;
  return { sheet, row, column: '密级', message };
}

function gatherNumbers(rows: readonly TableRow<AssignmentColumn>[]): ReadonlyMap<string, readonly number[]> {
  const gathered = new Map<string, number[]>();
  for (const { row, cells } of rows) {
    const number = proposalNumber(cells.proposalNumber ?? '');
    if (number !== undefined) gathered.set(number, [...(gathered.get(number) ?? []), row]);
  }
  return gathered;
}

function withoutItemsOf(
  table: TableReading<ItemColumn>,
  marked: readonly TableRow<AssignmentColumn>[],
): TableReading<ItemColumn> {
  const numbers = new Set(marked.flatMap(({ cells }) => proposalNumber(cells.proposalNumber ?? '') ?? []));
  const rows = table.rows.filter(
    ({ cells }) => !numbers.has(proposalNumber(cells.proposalNumber ?? '') ?? ''),
  );
  return { ...table, rows };
}
