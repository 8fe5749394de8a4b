import type { DirectoryPerson, DirectoryUnit } from '../ports.ts';
import { findPerson } from './find-person.ts';
import type { ImportRefusal } from './import-refusal.ts';
import type { OfficeNames } from './office-names.ts';
import { unitKind } from './unit-kind.ts';
import type { UnitRows } from './unit-rows.ts';

/** The units of table three that can be taken, and what keeps the others out. */
export type CheckedUnits = {
  readonly units: readonly DirectoryUnit[];
  readonly refusals: readonly ImportRefusal[];
};

/** Checks that a unit's leader in charge, heads and liaison are people of the office. */
export function checkUnits(
  sheet: string,
  units: readonly UnitRows[],
  known: readonly DirectoryUnit[],
  people: readonly DirectoryPerson[],
  names: OfficeNames,
): CheckedUnits {
  const checked = units.map((unit) => checkUnit(sheet, unit, people));
  return {
    units: units.flatMap((unit, at) => {
      const found = checked[at];
      if (!found || unit.faulty || found.refusals.length > 0) return [];
      const before = known.find(({ name }) => name === unit.name);
      const leader = found.leaderInCharge ?? before?.leaderInCharge;
      return [
        {
          name: unit.name,
          kind: unitKind(unit.name, names),
          duties: unit.duties ?? before?.duties ?? '',
          ...(leader === undefined ? {} : { leaderInCharge: leader }),
        },
      ];
    }),
    refusals: checked.flatMap(({ refusals }) => refusals),
  };
}

type CheckedUnit = {
  readonly leaderInCharge: string | undefined;
  readonly refusals: readonly ImportRefusal[];
};

function checkUnit(sheet: string, unit: UnitRows, people: readonly DirectoryPerson[]): CheckedUnit {
  const refusals: ImportRefusal[] = [];
  const refuse = (row: number, column: string, fault: string): void => {
    refusals.push({ sheet, row, column, message: `“${column}”${fault}。` });
  };
  const leader = unit.leader && findPerson(people, unit.leader.name, { leadersOnly: true });
  if (unit.leader && leader && 'fault' in leader) refuse(unit.leader.row, '分管局领导', leader.fault);
  for (const row of unit.contradictions)
    refuse(row, '分管局领导', `与第${unit.leader?.row}行“${unit.name}”不一致`);
  const members = people.filter((each) => each.unit === unit.name);
  const lists = [
    { column: '处领导', names: unit.heads, row: unit.headsRow },
    { column: '联络员', names: unit.liaisons, row: unit.liaisonsRow },
  ];
  for (const { column, names, row } of lists) {
    for (const name of names) {
      if (members.some((each) => each.name === name)) continue;
      refuse(row, column, `“${name}”不在“${unit.name}”的人员中（或该行有误）`);
    }
  }
  return { leaderInCharge: leader && 'person' in leader ? leader.person.id : undefined, refusals };
}
