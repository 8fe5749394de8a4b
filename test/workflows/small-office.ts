import { openCaseOf } from '../../client/gateway/open-case-of.ts';
import { openTestOffice, type TestOffice } from '../support/office.ts';
import { aCase, DIVISION, PEOPLE } from '../support/cases.ts';
import { NO_LETTERS } from '../support/no-letters.ts';

/** A test office with the tests' own people and a few cases, all with one division since their hand-over. */
export async function openSmallOffice(
  numbers: readonly string[],
  options: { readonly databaseUrl?: string } = {},
): Promise<TestOffice> {
  const office = await openTestOffice('2020-04-07 09:00', options);
  const people = Object.values(PEOPLE).map((person) => ({ ...person, active: true }));
  const units = [{ name: DIVISION, kind: 'division' as const, duties: '样例职责' }];
  await office.register.apply(
    office.office,
    { units, people, outsideUnits: [], proposals: [] },
    office.now(),
  );
  const ports = {
    office: office.office,
    bureauName: '示例市市场监督管理局',
    temporal: office.client,
    register: office.register,
    readModel: office.readModel,
    policies: { adopted: async () => [], adopt: async () => false },
    holidayLists: office.holidayLists,
    ...NO_LETTERS,
    books: { revisions: async () => [], add: async () => false },
    mails: {} as never,
    now: () => office.now(),
    clockAheadMs: office.now() - Date.now(),
  };
  const by = { id: PEOPLE.supervisor.id, name: PEOPLE.supervisor.name };
  for (const number of numbers) {
    const { assignment } = aCase({ office: office.office, number, leadDivision: DIVISION }).proposal;
    await openCaseOf(ports, assignment, by);
  }
  return office;
}
