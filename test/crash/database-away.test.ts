import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { PEOPLE } from '../support/cases.ts';
import { eventually } from '../support/eventually.ts';
import { momentOf } from '../support/office.ts';
import { startCrashOffice, type CrashOffice } from './support/crash-office.ts';
import { crashWorkbook, HANDED_OVER_ON, numbersOf } from './support/crash-workbook.ts';
import { openFrontDoor, type FrontDoor } from './support/front-door.ts';

const [NUMBER = ''] = numbersOf(1);

const SIGNED = { type: 'signFor', as: PEOPLE.supervisor.id, data: { on: HANDED_OVER_ON } } as const;

/** What a case's people then do, one after the other. */
const ACTS = [
  {
    type: 'accept',
    as: PEOPLE.head.id,
    data: { officer: PEOPLE.officer.id, on: HANDED_OVER_ON },
    event: 'Accepted',
  },
  { type: 'submitOpinion', as: PEOPLE.officer.id, data: { summary: '样例意见' }, event: 'OpinionSubmitted' },
  { type: 'reviewOpinion', as: PEOPLE.head.id, data: { result: 'passed' }, event: 'OpinionReviewed' },
] as const;

/** A letter's number must be seen to be free. */
const LETTER = {
  type: 'issueReply',
  as: PEOPLE.officer.id,
  data: {
    letterNumber: '样函〔2020〕1号',
    issuedOn: HANDED_OVER_ON,
    resultClass: 'A',
    disclosure: { kind: 'open' },
  },
} as const;

let office: CrashOffice;
let door: FrontDoor;

beforeAll(async () => {
  office = await startCrashOffice(momentOf(`${HANDED_OVER_ON} 09:00`));
  door = openFrontDoor(office);
});

afterAll(() => office.close());

it('takes acts while the database is away, and has them on record in their order when it is back', async () => {
  await door.ask('/import', { body: await crashWorkbook(1) });
  const act = ({ type, as, data }: typeof SIGNED | typeof LETTER | (typeof ACTS)[number]) =>
    door.call(`/proposals/${NUMBER}/acts/${type}`, { as, body: data, key: `key-${type}` });

  expect(await act(SIGNED)).toMatchObject({ status: 200 });
  const before = await door.journal(NUMBER);

  await office.parts.postgres.kill();
  for (const each of ACTS) {
    const { status, json } = await act(each);
    expect({ type: each.type, status, json }).toMatchObject({
      status: 202,
      json: { recording: `key-${each.type}` },
    });
  }
  expect(await act(LETTER)).toMatchObject({ status: 503 });
  const waiting = await seen();
  await eventually('the writing is tried again', async () => (await seen()).attempts > waiting.attempts + 1);
  expect((await seen()).events).toBe(waiting.events);

  await office.parts.postgres.start();
  await eventually(
    'all acts are on record',
    async () => (await door.journal(NUMBER)).length === before.length + ACTS.length,
  );
  const record = (await door.journal(NUMBER)).slice(before.length);
  expect(record.map(({ event }) => event.type)).toEqual(ACTS.map(({ event }) => event));
  expect(record.map(({ commandId }) => commandId)).toEqual(ACTS.map(({ type }) => `key-${type}`));
  for (const [index, each] of ACTS.entries())
    expect(await act(each)).toMatchObject({
      status: 200,
      json: { accepted: { revision: before.length + index + 1, events: [each.event] } },
    });
  expect(await door.journal(NUMBER)).toHaveLength(before.length + ACTS.length);
  expect(office.ownEnds()).toEqual([]);
}, 120_000);

/** How long the case's history is, and how often the one activity that waits has tried. */
async function seen(): Promise<{ readonly events: number; readonly attempts: number }> {
  const { raw } = await office.client.workflow
    .getHandle(proposalWorkflowId(office.office, NUMBER))
    .describe();
  return {
    events: Number(raw.workflowExecutionInfo?.historyLength),
    attempts: raw.pendingActivities?.[0]?.attempt ?? 0,
  };
}
