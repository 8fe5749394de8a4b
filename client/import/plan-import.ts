import type { RegisterChange, RegisteredProposal } from '../ports.ts';
import { changedFields } from './changed-fields.ts';
import { checkAssignments, type CheckedProposal } from './check-assignments.ts';
import type { CheckedDirectory } from './check-directory.ts';
import type { ImportRefusal } from './import-refusal.ts';
import { USUAL_OFFICE_NAMES, type OfficeNames } from './office-names.ts';
import type { RegisterContents } from './register-contents.ts';
import type { WorkbookReading } from './read-workbook.ts';
import { sameData } from './same-data.ts';

/** A registered proposal of which the sheet says something else; it is running and left as it is. */
export type ChangedProposal = {
  readonly number: string;
  readonly row: number;
  /** The differing columns by name. */
  readonly fields: readonly string[];
  readonly message: string;
};

/** What an import would do, shown before it is confirmed; proposals in the order of the sheet. */
export type ImportPlan = {
  readonly new: readonly RegisteredProposal[];
  readonly changed: readonly ChangedProposal[];
  /** The numbers of proposals that stand in the register just as in the sheet. */
  readonly unchanged: readonly string[];
  readonly refused: readonly ImportRefusal[];
  readonly notes: readonly string[];
  /** New proposals, and new or altered people and units: all that applying the plan writes. */
  readonly change: RegisterChange;
};

/** Compares a workbook with the register. Applying the plan and planning again finds everything unchanged. */
export function planImport(
  reading: WorkbookReading,
  existing: RegisterContents,
  names: OfficeNames = USUAL_OFFICE_NAMES,
): ImportPlan {
  const checked = checkAssignments(reading, existing, names);
  const stored = new Map(existing.proposals.map((each) => [each.assignment.number, each]));
  const added: RegisteredProposal[] = [];
  const changed: ChangedProposal[] = [];
  const unchanged: string[] = [];
  for (const { row, registered } of checked.proposals) {
    const { number } = registered.assignment;
    const before = stored.get(number);
    if (!before) added.push(registered);
    else if (changedFields(before, registered).length === 0) unchanged.push(number);
    else changed.push(describeChange({ row, registered }, before));
  }
  return {
    new: added,
    changed,
    unchanged,
    refused: inOrder([...reading.refusals, ...checked.refusals]),
    notes: [...reading.notes, ...checked.notes],
    change: { ...changedDirectory(checked.directory, existing), proposals: added },
  };
}

function describeChange({ row, registered }: CheckedProposal, before: RegisteredProposal): ChangedProposal {
  const { number } = registered.assignment;
  const fields = changedFields(before, registered);
  return { number, row, fields, message: `第${number}号提案已在办，本次未改动：${fields.join('、')}。` };
}

function changedDirectory(
  { units, people, outsideUnits }: CheckedDirectory,
  existing: RegisterContents,
): Omit<RegisterChange, 'proposals'> {
  return {
    units: units.filter((unit) => !existing.units.some((each) => sameData(each, unit))),
    people: people.filter((person) => !existing.people.some((each) => sameData(each, person))),
    outsideUnits: outsideUnits.filter((unit) => !existing.outsideUnits.some((each) => sameData(each, unit))),
  };
}

/** By sheet in order of first mention, then by row. */
function inOrder(refusals: readonly ImportRefusal[]): readonly ImportRefusal[] {
  const sheets = [...new Set(refusals.map(({ sheet }) => sheet))];
  return [...refusals].sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
}
