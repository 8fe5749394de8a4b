import type { DirectoryPerson, DirectoryUnit, OutsideUnit } from '../ports.ts';
import { checkOutsideUnits } from './check-outside-units.ts';
import { checkPeople } from './check-people.ts';
import { checkUnits } from './check-units.ts';
import type { ImportRefusal } from './import-refusal.ts';
import type { OfficeNames } from './office-names.ts';
import type { RegisterContents } from './register-contents.ts';
import type { WorkbookReading } from './read-workbook.ts';
import { gatherUnits } from './unit-rows.ts';

/** The directory that a workbook brings, and the whole of it as it will stand beside what is registered already. */
export type CheckedDirectory = {
  readonly units: readonly DirectoryUnit[];
  readonly people: readonly DirectoryPerson[];
  readonly outsideUnits: readonly OutsideUnit[];
  readonly allUnits: readonly DirectoryUnit[];
  readonly allPeople: readonly DirectoryPerson[];
  readonly allOutsideUnits: readonly OutsideUnit[];
  readonly refusals: readonly ImportRefusal[];
  readonly notes: readonly string[];
};

/** Checks tables three and four against themselves and the register. */
export function checkDirectory(
  reading: WorkbookReading,
  existing: RegisterContents,
  names: OfficeNames,
): CheckedDirectory {
  const table = reading.people ?? { sheet: '机构人员', rows: [] };
  const unitRows = gatherUnits(table);
  const people = checkPeople(table, unitRows, existing.people, names);
  const allPeople = overlay(existing.people, people.people, ({ id }) => id);
  const units = checkUnits(table.sheet, unitRows, existing.units, allPeople, names);
  const outside = checkOutsideUnits(reading.outside ?? { sheet: '外单位', rows: [] }, existing.outsideUnits);
  return {
    units: units.units,
    people: people.people,
    outsideUnits: outside.outsideUnits,
    allUnits: overlay(existing.units, units.units, ({ name }) => name),
    allPeople,
    allOutsideUnits: overlay(existing.outsideUnits, outside.outsideUnits, ({ name }) => name),
    refusals: [...people.refusals, ...units.refusals, ...outside.refusals],
    notes: [...renamed(existing.people, people.people), ...missingDeputies(people.people, allPeople)],
  };
}

function overlay<T>(before: readonly T[], after: readonly T[], key: (each: T) => string): readonly T[] {
  const merged = new Map(before.map((each) => [key(each), each]));
  for (const each of after) merged.set(key(each), each);
  return [...merged.values()];
}

function renamed(before: readonly DirectoryPerson[], after: readonly DirectoryPerson[]): readonly string[] {
  return after.flatMap(({ id, name }) => {
    const known = before.find((each) => each.id === id);
    if (!known || known.name === name) return [];
    return [`邮箱${id}原属“${known.name}”，本次改为“${name}”；如果不是改名，请为新人另用邮箱。`];
  });
}

function missingDeputies(
  people: readonly DirectoryPerson[],
  all: readonly DirectoryPerson[],
): readonly string[] {
  return people.flatMap(({ name, deputyName }) =>
    deputyName === undefined || all.some((each) => each.name === deputyName)
      ? []
      : [`“${name}”的B角“${deputyName}”不在“机构人员”中，请核对。`],
  );
}
