import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { planImport, type ImportPlan } from '../../../client/import/plan-import.ts';
import { readWorkbook } from '../../../client/import/read-workbook.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { instantAt } from '../../../domain/calendar/instant.ts';
import { buildWorkbook } from '../../../samples/build-workbook.ts';
import { USUAL_OFFICE_NAMES } from '../../../client/import/office-names.ts';
import { buildSampleWorkbook } from '../../../samples/sample-office.ts';
import { sampleOffice } from '../../../samples/office.ts';
import { EMPTY_REGISTER } from './plan-rows.ts';

const YEAR_2020 = { handOverOn: civilDate('2020-04-07'), handlingYear: 2020, sessionName: '六届六次会议' };
const plan = async (bytes: Uint8Array): Promise<ImportPlan> =>
  planImport(await readWorkbook(bytes), EMPTY_REGISTER, { ...USUAL_OFFICE_NAMES, ...sampleOffice });

describe('the sample year', () => {
  let stored: Uint8Array;
  let imported: ImportPlan;

  beforeAll(async () => {
    stored = await readFile('samples/2020/assignments.xlsx');
    imported = await plan(stored);
  });

  it('is imported without a refusal', () => {
    expect(imported.refused).toEqual([]);
    expect(imported.new).toHaveLength(64);
  });

  it('has the counts of the bureau’s summary', () => {
    const assignments = imported.new.map(({ assignment }) => assignment);
    const count = (role: string, key?: string) =>
      assignments.filter((each) => each.role === role && (key === undefined || each.keyKind === key)).length;
    expect(['sole', 'lead', 'split', 'coHandler'].map((role) => count(role))).toEqual([2, 18, 6, 38]);
    expect([count('lead', 'main'), count('lead', 'related')]).toEqual([2, 1]);
    expect(assignments.filter(({ keyKind }) => keyKind !== undefined)).toHaveLength(10);
    expect(
      assignments.filter(({ role, keyKind }) => role === 'coHandler' && keyKind !== undefined),
    ).toHaveLength(7);
    const main = assignments.filter(({ keyKind }) => keyKind === 'main').map(({ number }) => number);
    expect(main).toEqual(['20190668', '20190670']);
    expect(assignments.find(({ keyKind }) => keyKind === 'related')?.keyMainNumber).toBe('20190668');
  });

  it('names everyone who answers for a proposal and two to four suggestions each', () => {
    for (const { assignment } of imported.new) {
      expect(assignment.leadDivision).toBeDefined();
      expect(assignment.leaderInCharge).toBeDefined();
      expect(assignment.items.length).toBeGreaterThanOrEqual(2);
      expect(assignment.items.length).toBeLessThanOrEqual(4);
    }
    expect(imported.new.every(({ assignment }) => assignment.handOverOn === '2020-04-07')).toBe(true);
  });

  it('marks the two roles that the summary does not tell', () => {
    const marked = imported.new.filter(({ proposer }) => proposer.remark === '办理类型为示例假定');
    expect(marked.map(({ assignment }) => assignment.number)).toEqual(['20190623', '20190640']);
  });

  it('brings the directory of the invented office as it is', () => {
    expect(imported.change.people).toEqual(sampleOffice.people);
    expect(imported.change.units).toEqual(sampleOffice.units);
    expect(imported.change.outsideUnits).toEqual(sampleOffice.outsideUnits);
    expect(new Set(sampleOffice.people.map(({ name }) => name)).size).toBe(sampleOffice.people.length);
    expect(new Set(sampleOffice.people.map(({ id }) => id)).size).toBe(sampleOffice.people.length);
  });

  it('is the same file however often it is built', async () => {
    expect(Buffer.from(await buildWorkbook(YEAR_2020)).equals(stored)).toBe(true);
  });

  it('can be handed over in any month with nothing of the real year in it', async () => {
    const sunday = instantAt(civilDate('2026-11-22'), { hour: 9, minute: 0 });
    const { new: added, refused } = await plan(await buildSampleWorkbook(sunday));
    expect(refused).toEqual([]);
    expect(added).toHaveLength(64);
    const assignments = added.map(({ assignment }) => assignment);
    expect(assignments.every(({ title }) => title.endsWith('（示例）'))).toBe(true);
    expect(assignments.every(({ handOverOn }) => handOverOn.startsWith('2026-11-'))).toBe(true);
    expect(assignments.every(({ handlingYear }) => handlingYear === 2026)).toBe(true);
    const real = ['20190668', '20190670', '20190623', '20190640'];
    expect(assignments.some(({ number }) => real.includes(number))).toBe(false);
    expect(assignments.find(({ keyKind }) => keyKind === 'related')?.keyMainNumber).toBe(
      assignments[0]?.number,
    );
  });
});
