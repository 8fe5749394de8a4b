import type { SheetData } from 'write-excel-file/node';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { RegisterContents } from '../../../client/import/register-contents.ts';
import { planImport, type ImportPlan } from '../../../client/import/plan-import.ts';
import { readWorkbook } from '../../../client/import/read-workbook.ts';
import { HEADER, makeWorkbook, PEOPLE, type TestCell } from './make-workbook.ts';

/** A register with nothing in it. */
export const EMPTY_REGISTER: RegisterContents = {
  office: 'test',
  units: [],
  people: [],
  outsideUnits: [],
  proposals: [],
  letterNumbers: new Map(),
  policyOf: () => DEFAULT_POLICY,
  today: civilDate('2020-07-01'),
};

/** Plans the import of a workbook's bytes. */
export async function planBytes(
  bytes: Uint8Array,
  existing: RegisterContents = EMPTY_REGISTER,
): Promise<ImportPlan> {
  return planImport(await readWorkbook(bytes), existing);
}

/** Plans the import of rows of table one below its usual header, which is row 1. */
export async function planRows(
  rows: readonly (readonly TestCell[])[],
  existing: RegisterContents = EMPTY_REGISTER,
): Promise<ImportPlan> {
  return planSheets({ 提案分派: [[...HEADER], ...rows.map((row) => [...row])], 机构人员: PEOPLE }, existing);
}

export async function planSheets(
  sheets: Readonly<Record<string, SheetData>>,
  existing: RegisterContents = EMPTY_REGISTER,
): Promise<ImportPlan> {
  return planBytes(await makeWorkbook(sheets), existing);
}

/** The refusals as row, column and message. */
export function told(plan: ImportPlan): readonly (readonly [number, string, string])[] {
  return plan.refused.map(({ row, column, message }) => [row, column, message]);
}

/** The numbers of the proposals that a plan would add. */
export function numbers(plan: ImportPlan): readonly string[] {
  return plan.new.map(({ assignment }) => assignment.number);
}
