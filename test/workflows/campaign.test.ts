import { randomUUID } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { campaignsOn } from '../../client/gateway/campaigns.ts';
import type { BatchOutcome, CampaignOrder } from '../../domain/office/campaign.ts';
import type { campaign } from '../../workflows/campaign.ts';
import { OFFICE_QUEUE, stopCampaignSignal } from '../../workflows/messages.ts';
import { campaignWorkflowId } from '../../workflows/workflow-ids.ts';
import { withdrawn } from '../support/acts.ts';
import { aCase, PEOPLE } from '../support/cases.ts';
import type { TestOffice } from '../support/office.ts';
import { LONGER_MAY_DAY } from '../support/holiday-lists.ts';
import { openTestNamespace } from '../support/test-namespace.ts';
import { openSmallOffice } from './small-office.ts';

const NUMBERS = ['2020T701', '2020T702', '2020T703'];
const ENDED = '2020T704';

let office: TestOffice;
beforeAll(async () => {
  office = await openSmallOffice([...NUMBERS, ENDED]);
  const withdrawal = withdrawn();
  if (!('command' in withdrawal)) throw new Error('an act');
  const told = withdrawal.command(aCase());
  if (told.type !== 'Act') throw new Error('an act');
  const { type, ...data } = told.act;
  await office.gateway.act({ number: ENDED, type, data, actor: PEOPLE.supervisor });
});
afterAll(() => office.close());

const taken = async () => {
  const cases = await office.readModel.cases(office.office);
  return cases
    .filter(({ proposal }) => proposal.calendar.lists.some(({ paper }) => paper === LONGER_MAY_DAY.paper))
    .map(({ proposal }) => proposal.assignment.number);
};

const result = () =>
  office.client.workflow.getHandle<typeof campaign>(campaignWorkflowId(office.office, 'calendar')).result();

it('stops when it is told so, goes on when it is ordered again, and the second time has nothing to do', async () => {
  const { calendars } = office.gateway;
  const ask = { data: LONGER_MAY_DAY, actor: PEOPLE.supervisor };
  const preview = await calendars.load({ ...ask, confirmed: false });
  if (preview.answer === 'refused') throw new Error(preview.refused.message);
  expect(preview.preview.concerned.map(({ number }) => number)).toEqual(NUMBERS);
  expect(preview.preview.concerned.every(({ moves }) => moves.length > 0)).toBe(true);
  expect(await calendars.progress()).toBeUndefined();

  const order: CampaignOrder = {
    id: randomUUID(),
    office: office.office,
    kind: 'calendar',
    by: PEOPLE.supervisor,
    at: office.now(),
  };
  await office.client.workflow.signalWithStart<typeof campaign>('campaign', {
    workflowId: campaignWorkflowId(office.office, 'calendar'),
    taskQueue: OFFICE_QUEUE,
    args: [order],
    signal: stopCampaignSignal,
  });
  expect(await result()).toMatchObject({ state: 'stopped', done: 0 });
  expect(await taken()).toEqual([]);

  expect(await calendars.load({ ...ask, confirmed: true })).toMatchObject({
    answer: 'started',
    known: false,
  });
  expect(await result()).toEqual({ state: 'done', total: 3, done: 3, refused: [], unreached: [] });
  expect(await taken()).toEqual(NUMBERS);
  expect(await calendars.progress()).toMatchObject({ state: 'done', done: 3 });
  const journals = await Promise.all(
    NUMBERS.map((number) => office.readModel.journal(office.office, number)),
  );
  for (const [at, journal] of journals.entries()) {
    const happened = journal.filter(({ event }) => event.type === 'CalendarTaken');
    expect(happened).toMatchObject([
      { commandId: expect.stringContaining(`calendar:cn-2020-04-06.1:${NUMBERS[at]}:`) as string },
    ]);
  }

  expect(await calendars.load({ ...ask, confirmed: true })).toMatchObject({ answer: 'nothingToDo' });
  await calendars.stop(PEOPLE.supervisor);
});

it('stops after the cases that are being told, asks those that were silent again, and heeds a newer order', async () => {
  const namespace = await openTestNamespace();
  const { client, nativeConnection } = namespace;
  const id = campaignWorkflowId('fake', 'calendar');
  const all = Array.from({ length: 100 }, (_case, n) => `N${n}`);
  const batches: (readonly string[])[] = [];
  let left = all;
  let meanwhile: () => Promise<void> = async () => undefined;
  const worker = await Worker.create({
    connection: nativeConnection,
    namespace: namespace.namespace,
    taskQueue: OFFICE_QUEUE,
    workflowBundle: { codePath: inject('workflowBundle') },
    activities: {
      chooseCases: async () => left,
      async tellCases(_order: CampaignOrder, numbers: readonly string[]): Promise<BatchOutcome> {
        batches.push(numbers);
        await meanwhile();
        const silent = batches.length === 3 ? ['N88'] : [];
        left = left.filter((number) => silent.includes(number) || !numbers.includes(number));
        return { done: numbers.length - silent.length, refused: [], unreached: silent };
      },
    },
    shutdownGraceTime: '1 second',
  });
  const order = { office: 'fake', kind: 'calendar', by: PEOPLE.supervisor, at: office.now() } as const;
  const campaigns = campaignsOn(client);
  const finished = () => client.workflow.getHandle<typeof campaign>(id).result();
  await worker.runUntil(async () => {
    meanwhile = () => campaigns.stop('fake', 'calendar');
    await campaigns.start({ ...order, id: 'first' });
    expect(await finished()).toMatchObject({ state: 'stopped', total: 100, done: 40 });

    meanwhile = async () => {
      if (batches.length === 2) await campaigns.start({ ...order, id: 'third' });
    };
    await campaigns.start({ ...order, id: 'second' });
    expect(await finished()).toMatchObject({ state: 'done', total: 60, done: 60, unreached: [] });
  });
  expect(batches.map((numbers) => numbers.length)).toEqual([40, 40, 20, 1]);
  expect(batches.flat()).toEqual([...all, 'N88']);
  await namespace.close();
});
