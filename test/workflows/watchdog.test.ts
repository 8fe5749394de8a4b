import { temporal } from '@temporalio/proto';
import Long from 'long';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant } from '../../domain/calendar/instant.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { PEOPLE } from '../support/cases.ts';
import { momentOf, type TestOffice } from '../support/office.ts';
import { openSmallOffice } from './small-office.ts';

const NUMBERS = ['2020T611', '2020T612', '2020T613'];
const [TERMINATED = '', RESET = '', DELETED = ''] = NUMBERS;
const { ResetReapplyExcludeType } = temporal.api.enums.v1;

let office: TestOffice;

beforeAll(async () => {
  office = await openSmallOffice(NUMBERS);
  office.setClock(momentOf('2020-04-07 09:10'));
  await office.morning();
});

afterAll(() => office.close());

const handleOf = (number: string) =>
  office.client.workflow.getHandle(proposalWorkflowId(office.office, number));
const open = async () => (await office.watch.open()).map(({ code, subject }) => [code, subject]);

/** Some minutes later the mail is swept, and the watchdog looks. */
async function later(minutes: number): Promise<number> {
  office.setClock(instant(office.now() + minutes * 60_000));
  await office.dispatch();
  return office.look();
}

it('finds nothing where all is well', async () => {
  expect(await later(1)).toBe(0);
  expect(await open()).toEqual([]);
});

it('finds a case that was terminated behind its back, until a person has it repaired', async () => {
  await handleOf(TERMINATED).terminate('an operator');
  expect(await later(5)).toBe(1);
  expect(await later(5)).toBe(0);
  expect(await office.watch.open()).toMatchObject([
    { code: 'caseNotRunning', subject: TERMINATED, values: { how: '被终止' }, seenTimes: 2 },
  ]);
  const told = (await office.readModel.outbox(office.office, 100)).filter(({ kind }) => kind === 'alarm');
  expect(told).toMatchObject([{ subject: '【运行监视】新增告警1项：流程被终止', state: 'sent' }]);

  const recorded = await office.readModel.journal(office.office, TERMINATED);
  const repair = (actor: (typeof PEOPLE)[keyof typeof PEOPLE], number = TERMINATED) =>
    office.watch.repair({ what: 'case', subject: number, actor });
  expect(await repair(PEOPLE.officer)).toMatchObject({ refused: { code: 'repairNotYours' } });
  expect(await repair(PEOPLE.supervisor, 'unknown')).toEqual({ answer: 'unknownCase', number: 'unknown' });
  expect(await repair(PEOPLE.supervisor)).toEqual({ answer: 'restarted', number: TERMINATED });
  expect(await repair(PEOPLE.supervisor)).toMatchObject({ refused: { code: 'caseNeedsNoRepair' } });
  expect(await later(5)).toBe(0);
  expect(await open()).toEqual([]);
  expect(await office.watch.ended(10)).toMatchObject([
    { code: 'caseNotRunning', repairedBy: { name: PEOPLE.supervisor.name } },
  ]);
  expect(await office.readModel.journal(office.office, TERMINATED)).toEqual(recorded);
  expect(await signFor(TERMINATED)).toMatchObject({ answer: 'accepted' });
});

it('finds a case that was reset behind its back, which takes its record over again', async () => {
  expect(await signFor(RESET)).toMatchObject({ answer: 'accepted' });
  const recorded = await office.readModel.journal(office.office, RESET);
  const { runId } = await handleOf(RESET).describe();
  await office.client.workflowService.resetWorkflowExecution({
    namespace: office.client.options.namespace,
    workflowExecution: { workflowId: proposalWorkflowId(office.office, RESET), runId },
    reason: 'an operator',
    workflowTaskFinishEventId: await taskOfLastAct(RESET),
    requestId: 'reset',
    resetReapplyExcludeTypes: [
      ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL,
      ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_UPDATE,
    ],
  });
  // The server's list may be behind by a moment.
  await expect.poll(() => later(5), { timeout: 20_000 }).toBe(1);
  expect(await office.watch.open()).toMatchObject([
    { code: 'caseReset', subject: RESET, values: { knows: recorded.length - 1, revision: recorded.length } },
  ]);
  expect(await office.watch.repair({ what: 'case', subject: RESET, actor: PEOPLE.supervisor })).toMatchObject(
    {
      answer: 'caughtUp',
    },
  );
  // That it was reset stays on the page for a while, with nothing left to be done.
  await later(5);
  expect(await office.watch.open()).toMatchObject([
    { code: 'caseReset', values: { knows: recorded.length, revision: recorded.length } },
  ]);
  expect(await office.watch.repair({ what: 'case', subject: RESET, actor: PEOPLE.supervisor })).toMatchObject(
    {
      refused: { code: 'caseNeedsNoRepair' },
    },
  );
  expect(await office.readModel.journal(office.office, RESET)).toEqual(recorded);
});

it('finds a case that was deleted', async () => {
  await office.client.workflowService.deleteWorkflowExecution({
    namespace: office.client.options.namespace,
    workflowExecution: { workflowId: proposalWorkflowId(office.office, DELETED) },
  });
  await expect
    .poll(
      () =>
        handleOf(DELETED)
          .describe()
          .catch(() => 'gone'),
      { timeout: 20_000 },
    )
    .toBe('gone');
  await later(5);
  expect(await office.watch.open()).toContainEqual(
    expect.objectContaining({
      code: 'caseNotRunning',
      subject: DELETED,
      values: expect.objectContaining({ how: '已被删除' }),
    }),
  );
  await office.watch.repair({ what: 'case', subject: DELETED, actor: PEOPLE.supervisor });
  await later(5);
  expect(await open()).not.toContainEqual(['caseNotRunning', DELETED]);
});

it('wakes no case early by a clock that is ahead of the case’s own', async () => {
  const journal = () => office.readModel.journal(office.office, TERMINATED);
  const stuck = async () =>
    (await office.watch.open()).find(({ code, subject }) => code === 'caseStuck' && subject === TERMINATED);
  const before = await journal();
  const { nextWakeAt } = (await office.readModel.case(office.office, TERMINATED)) ?? {};
  office.setClock(instant((nextWakeAt ?? 0) + 60_000));
  await office.look();
  await later(5);
  expect(await stuck()).toBeUndefined();
  await later(5);
  expect(await stuck()).toMatchObject({ nudgeAnswer: 'notDue' });
  expect(await journal()).toEqual(before);

  await office.moveCase(TERMINATED, office.now());
  await later(5);
  expect(await stuck()).toBeUndefined();
  expect((await journal()).slice(before.length).map(({ event }) => event.type)).toEqual(['OccasionsReached']);
});

/** The task that took the last act of a case: reset to it, the case has never heard of that. */
async function taskOfLastAct(number: string): Promise<Long> {
  const { events = [] } = await handleOf(number).fetchHistory();
  const act = events?.findLast((event) => event.workflowExecutionUpdateAcceptedEventAttributes);
  const task = events?.findLast(
    (event) => event.workflowTaskCompletedEventAttributes && Number(event.eventId) < Number(act?.eventId),
  );
  return Long.fromValue(task?.eventId ?? 0);
}

const signFor = (number: string) =>
  office.gateway.act({ number, type: 'signFor', data: { on: '2020-04-07' }, actor: PEOPLE.supervisor });
