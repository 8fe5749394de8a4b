import { afterAll, beforeAll, expect, it } from 'vitest';
import { rehydrateAll } from '../../client/gateway/rehydrate.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import { PEOPLE } from '../support/cases.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openTestOffice, type TestOffice } from '../support/office.ts';
import { openSmallOffice } from './small-office.ts';

const NUMBERS = ['2020T501', '2020T502', '2020T503'];
const [ACTED = '', ...UNTOUCHED] = NUMBERS;

let database: TestDatabase;
let lost: TestOffice;
let next: TestOffice;

beforeAll(async () => {
  database = await openTestDatabase();
  lost = await openSmallOffice(NUMBERS, { databaseUrl: database.url });
});

afterAll(async () => {
  await next?.close();
  await lost.close();
  await database.close();
});

it('restarts every open case from the journal, where it stood, and nothing happens twice', async () => {
  await act(lost, 'signFor', { on: '2020-04-07' }, PEOPLE.supervisor, 'signed');
  const first = await act(
    lost,
    'accept',
    { officer: PEOPLE.officer.id, on: '2020-04-07' },
    PEOPLE.head,
    'accepted',
  );
  expect(first).toMatchObject({ answer: 'accepted' });
  await lost.dispatch();
  for (const day of ['2020-04-08', '2020-04-09', '2020-04-10']) {
    await lost.moveTo(`${day} 08:30`);
    await lost.morning();
  }
  const before = await journals(lost);
  const promised = await wakes(lost);
  expect(lost.smtp.mails.length).toBeGreaterThan(3);

  // A new namespace stands for a Temporal server that has lost everything.
  next = await openTestOffice('2020-04-10 09:00', { databaseUrl: database.url });
  const source = { ...next, clockAheadMs: next.now() - Date.now() };
  expect(await rehydrateAll(source, next.office)).toMatchObject({ cases: { restarted: 3, running: 0 } });
  expect(await rehydrateAll(source, next.office)).toMatchObject({ cases: { restarted: 0, running: 3 } });
  expect(await journals(next)).toEqual(before);

  expect(
    await act(next, 'accept', { officer: PEOPLE.officer.id, on: '2020-04-07' }, PEOPLE.head, 'accepted'),
  ).toEqual(first);
  expect(await journals(next)).toEqual(before);

  const days = ['2020-04-13', '2020-04-14', '2020-04-15'];
  for (const day of days) {
    await next.moveTo(`${day} 08:30`);
    await next.morning();
  }
  for (const number of NUMBERS) {
    const [woken] = (await next.readModel.journal(next.office, number)).slice(before[number]?.length);
    expect(woken?.event.type).toBe('OccasionsReached');
    expect(woken?.at).toBeGreaterThanOrEqual(promised[number] ?? Infinity);
    expect(civilDateAt(woken?.at ?? next.now())).toBe(civilDateAt(promised[number] ?? lost.now()));
  }
  const sent = [...lost.smtp.mails, ...next.smtp.mails].map((mail) => mail.headers.get('message-id'));
  expect(next.smtp.mails.length).toBeGreaterThan(0);
  expect(new Set(sent).size).toBe(sent.length);

  expect(await act(next, 'submitOpinion', { summary: '样例意见' }, PEOPLE.officer)).toMatchObject({
    answer: 'accepted',
  });
});

it('lets what still runs elsewhere write nothing more', async () => {
  const before = await journals(next);

  expect(await act(lost, 'submitOpinion', { summary: '迟到的意见' }, PEOPLE.officer)).toMatchObject({
    answer: 'refused',
    refused: { code: 'caseFrozen' },
  });
  await lost.moveTo('2020-04-13 08:30', UNTOUCHED);
  expect(await journals(next)).toEqual(before);
});

function act(
  { gateway }: TestOffice,
  type: 'signFor' | 'accept' | 'submitOpinion',
  data: unknown,
  actor: (typeof PEOPLE)[keyof typeof PEOPLE],
  commandId?: string,
) {
  return gateway.act({ number: ACTED, type, data, actor, ...(commandId === undefined ? {} : { commandId }) });
}

async function journals({ readModel, office }: TestOffice) {
  const told = NUMBERS.map(async (number) => [number, await readModel.journal(office, number)] as const);
  return Object.fromEntries(await Promise.all(told));
}

async function wakes({ readModel, office }: TestOffice) {
  const cases = await readModel.cases(office);
  return Object.fromEntries(cases.map((each) => [each.proposal.assignment.number, each.nextWakeAt]));
}
