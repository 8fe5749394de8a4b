import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ActType } from '../../domain/proposal/commands.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { PEOPLE } from '../support/cases.ts';
import type { TestOffice } from '../support/office.ts';
import { openSmallOffice } from './small-office.ts';

const NUMBER = '2020T511';
let office: TestOffice;

beforeAll(async () => {
  office = await openSmallOffice([NUMBER]);
});

afterAll(() => office.close());

it('opens an ended case again from its record, as often as it ended, and nothing is lost between', async () => {
  const withdrawal = { on: '2020-04-07', reason: '误登', evidence: '样例函' };
  expect(await act('withdraw', withdrawal)).toMatchObject({ answer: 'accepted' });
  await over();
  expect(await act('signFor', { on: '2020-04-07' })).toMatchObject({ refused: { code: 'caseEnded' } });
  expect(await isRunning()).toBe(false);

  const reopened = await act('reopen', { reason: '撤回系误登' }, 'once');
  expect(reopened).toMatchObject({ answer: 'accepted', accepted: { events: ['Reopened'] } });
  expect(await act('reopen', { reason: '撤回系误登' }, 'once')).toEqual(reopened);
  expect(await stored()).toMatchObject({ reopened: { kind: 'withdrawn', reason: '误登' } });
  expect((await office.journal.openCases(office.office)).map(({ number }) => number)).toEqual([NUMBER]);
  expect(await act('signFor', { on: '2020-04-07' })).toMatchObject({ answer: 'accepted' });

  expect(await act('endAgain', {})).toMatchObject({ answer: 'accepted', accepted: { events: ['Ended'] } });
  await over();
  expect(await stored()).toMatchObject({ ending: { kind: 'withdrawn', reason: '误登' } });
  expect(await act('reopen', { reason: '撤回系误登' })).toMatchObject({ answer: 'accepted' });
  const revisions = (await office.readModel.journal(office.office, NUMBER)).map(({ revision }) => revision);
  expect(revisions).toEqual(revisions.map((_each, index) => index + 1));
});

function act(type: ActType, data: unknown, commandId?: string) {
  const id = commandId === undefined ? {} : { commandId };
  return office.gateway.act({ number: NUMBER, type, data, actor: PEOPLE.supervisor, ...id });
}

async function stored() {
  return (await office.readModel.case(office.office, NUMBER))?.proposal;
}

function handle() {
  return office.client.workflow.getHandle(proposalWorkflowId(office.office, NUMBER));
}

async function over() {
  await handle().result();
}

async function isRunning() {
  return (await handle().describe()).status.name === 'RUNNING';
}
