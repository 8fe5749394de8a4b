import { assignmentColumns, type AssignmentColumn } from './assignment-columns.ts';
import type { Column } from './column.ts';
import { findHeader, type Header } from './find-header.ts';
import { inHandColumns, type InHandColumn } from './in-hand-columns.ts';
import { itemColumns, type ItemColumn } from './item-columns.ts';
import { outsideColumns, type OutsideColumn } from './outside-columns.ts';
import { peopleColumns, type PeopleColumn } from './people-columns.ts';
import type { RawSheet } from './raw-sheet.ts';
import { WorkbookRefused } from './workbook-refused.ts';

/** A table of the office found in a workbook: the sheet that holds it and where its header stands. */
export type FoundTable<Id extends string> = {
  readonly sheet: RawSheet;
  readonly columns: readonly Column<Id>[];
  readonly header: Header<Id>;
};

/** Which sheet holds which table, and what remains. */
export type FoundTables = {
  readonly assignments: FoundTable<AssignmentColumn> | undefined;
  readonly items: FoundTable<ItemColumn> | undefined;
  readonly people: FoundTable<PeopleColumn> | undefined;
  readonly outside: FoundTable<OutsideColumn> | undefined;
  readonly inHand: FoundTable<InHandColumn> | undefined;
  /** Sheets named for a table in which no header was found. */
  readonly headless: readonly RawSheet[];
  /** Other sheets with content in which no table was found. */
  readonly others: readonly RawSheet[];
};

/** Finds each table by its sheet's name or, failing that, by its columns; two equal candidates are refused. */
export function findTables(sheets: readonly RawSheet[]): FoundTables {
  const written = sheets.filter(({ rows }) => rows.length > 0);
  const underWay = written.filter(isInHand);
  const rest = written.filter((sheet) => !underWay.includes(sheet));
  const found = {
    assignments: pick(rest, '提案分派', assignmentColumns, isAssignments),
    items: pick(rest, '建议事项', itemColumns, isItems),
    people: pick(rest, '机构人员', peopleColumns, isPeople),
    outside: pick(rest, '外单位', outsideColumns, isOutside),
    inHand: pick(underWay, '在办情况', inHandColumns, () => true),
  };
  const taken = Object.values(found).map((table) => table?.sheet);
  const left = written.filter((sheet) => !taken.includes(sheet));
  const missed = NAMES.filter((_, at) => taken[at] === undefined);
  const headless = left.filter((sheet) => missed.some((name) => sheet.name.includes(name)));
  return { ...found, headless, others: left.filter((sheet) => !headless.includes(sheet)) };
}

const NAMES = ['提案分派', '建议事项', '机构人员', '外单位', '在办情况'] as const;

type Has<Id extends string> = (id: Id) => boolean;

const isAssignments = (has: Has<AssignmentColumn>): boolean =>
  has('proposalNumber') && (has('caseTitle') || has('handlingRole'));
const isItems = (has: Has<ItemColumn>): boolean => has('proposalNumber') && has('itemText');
const isPeople = (has: Has<PeopleColumn>): boolean => has('personName') && (has('email') || has('roleName'));
const isOutside = (has: Has<OutsideColumn>): boolean =>
  has('outsideName') && (has('kind') || has('contactName') || has('phone'));

function isInHand(sheet: RawSheet): boolean {
  if (sheet.name.includes('在办情况')) return true;
  const header = findHeader(sheet, inHandColumns);
  const telling = [...(header?.places.keys() ?? [])].filter((id) => id !== 'proposalNumber');
  return telling.length >= 3 && !findHeader(sheet, assignmentColumns)?.places.has('handlingRole');
}

function pick<Id extends string>(
  sheets: readonly RawSheet[],
  name: (typeof NAMES)[number],
  columns: readonly Column<Id>[],
  fits: (has: Has<Id>) => boolean,
): FoundTable<Id> | undefined {
  const fitting = sheets.flatMap((sheet) => {
    const header = findHeader(sheet, columns);
    const isIt = header && (sheet.name.includes(name) || fits((id) => header.places.has(id)));
    return isIt ? [{ sheet, columns, header }] : [];
  });
  const exact = fitting.filter(({ sheet }) => sheet.name.trim() === name);
  const named = fitting.filter(({ sheet }) => sheet.name.includes(name));
  const unnamed = fitting.filter(({ sheet }) => !namesAnother(sheet.name, name));
  const candidates = [exact, named, unnamed].find((list) => list.length > 0) ?? [];
  if (candidates.length > 1) {
    const names = candidates.map(({ sheet }) => `“${sheet.name}”`).join('、');
    throw new WorkbookRefused(
      `${names}都像“${name}”表，无法判断读取哪一张。请只保留一张，或者把它命名为“${name}”。`,
    );
  }
  return candidates[0];
}

function namesAnother(sheetName: string, name: string): boolean {
  return NAMES.some((each) => each !== name && sheetName.includes(each));
}
