import { temporal } from '@temporalio/proto';
import Long from 'long';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant } from '../../domain/calendar/instant.ts';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import { PEOPLE } from '../support/cases.ts';
import { momentOf, type TestOffice } from '../support/office.ts';
import { openSmallOffice } from './small-office.ts';

const { ResetReapplyExcludeType } = temporal.api.enums.v1;
const NOTICES = ['asked-again', 'repaired'];

let office: TestOffice;

beforeAll(async () => {
  office = await openSmallOffice(['2020T631']);
  office.setClock(momentOf('2020-04-07 09:10'));
  await office.morning();
});

afterAll(() => office.close());

const handleOf = (noticeId: string) =>
  office.client.workflow.getHandle(noticeWorkflowId(office.office, noticeId));
const stored = (noticeId: string) => office.readModel.notice(office.office, noticeId);
const statusOf = async (noticeId: string) => (await handleOf(noticeId).describe()).status.name;
const answer = (noticeId: string, text = '已与委员沟通') =>
  office.gateway.answerNotice({ noticeId, text, actor: PEOPLE.liaison, commandId: `answer-${noticeId}` });

/** Issues a notice that the division's head acknowledges, which its run then knows nothing of. */
async function issueAndForget(noticeId: string): Promise<void> {
  const ask = { kind: 'supervision', topic: '样例督办', actor: PEOPLE.supervisor, noticeId } as const;
  expect(await office.gateway.issueNotice(ask)).toMatchObject({ answer: 'issued' });
  await expect
    .poll(async () => (await office.gateway.noticeProgress(noticeId))?.state, { timeout: 20_000 })
    .toBe('waiting');
  const acknowledged = await office.gateway.acknowledgeNotice({ noticeId, actor: PEOPLE.head });
  expect(acknowledged).toMatchObject({ answer: 'accepted', revision: 1 });
  await forgetLastAct(noticeId);
}

/** Resets a notice's run to the moment before its last act, as it comes back with a server from before. */
async function forgetLastAct(noticeId: string): Promise<void> {
  const handle = handleOf(noticeId);
  const { events = [] } = await handle.fetchHistory();
  const act = events?.findLast((event) => event.workflowExecutionUpdateAcceptedEventAttributes);
  const task = events?.findLast(
    (event) => event.workflowTaskCompletedEventAttributes && Number(event.eventId) < Number(act?.eventId),
  );
  await office.client.workflowService.resetWorkflowExecution({
    namespace: office.client.options.namespace,
    workflowExecution: { workflowId: handle.workflowId, runId: (await handle.describe()).runId },
    reason: 'an operator',
    workflowTaskFinishEventId: Long.fromValue(task?.eventId ?? 0),
    requestId: `reset-${noticeId}`,
    resetReapplyExcludeTypes: [
      ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL,
      ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_UPDATE,
    ],
  });
}

/** Some minutes later the mail is swept, and the watchdog looks. */
async function later(minutes: number): Promise<readonly string[]> {
  office.setClock(instant(office.now() + minutes * 60_000));
  await office.dispatch();
  await office.look();
  return (await office.watch.open()).map(({ code, subject }) => `${code} ${subject}`).toSorted();
}

it('accepts no act and overwrites nothing in a run that is behind its record, which fails and is found', async () => {
  for (const noticeId of NOTICES) {
    await issueAndForget(noticeId);
    const before = await stored(noticeId);
    expect(before?.state).toMatchObject({
      revision: 1,
      divisions: [{ acknowledged: { by: { id: PEOPLE.head.id } } }],
    });
    expect(await statusOf(noticeId)).toBe('RUNNING');

    expect(await answer(noticeId)).toMatchObject({ answer: 'down' });
    await expect(handleOf(noticeId).result()).rejects.toMatchObject({
      cause: {
        cause: {
          type: 'NoticeConflict',
          message: `notice ${noticeId} stands at revision 1 on record and not at 0, from which revision 1 was to be written`,
        },
      },
    });
    expect(await stored(noticeId)).toEqual(before);
  }
  // The server's list may be behind by a moment.
  await expect
    .poll(() => later(5), { timeout: 20_000 })
    .toEqual(['noticeNotRunning asked-again', 'noticeNotRunning repaired']);
  expect(await office.watch.open()).toMatchObject([
    { values: { how: '出错结束' } },
    { values: { how: '出错结束' } },
  ]);
});

it('takes the same act once when it is asked again, from the record', async () => {
  const taken = { answer: 'accepted', revision: 2 };
  expect(await answer('asked-again')).toMatchObject(taken);
  expect(await answer('asked-again')).toMatchObject(taken);

  const { divisions } = (await stored('asked-again'))?.state ?? {};
  expect(divisions).toMatchObject([
    {
      acknowledged: { by: { id: PEOPLE.head.id } },
      answers: [{ text: '已与委员沟通', by: { id: PEOPLE.liaison.id } }],
    },
  ]);
});

it('goes on from the record when it is repaired', async () => {
  const ask = { what: 'notice', subject: 'repaired', actor: PEOPLE.supervisor } as const;
  expect(await office.watch.repair(ask)).toMatchObject({ answer: 'restarted' });
  expect(await answer('repaired')).toMatchObject({ answer: 'accepted', revision: 2 });

  await expect.poll(() => later(5), { timeout: 20_000 }).toEqual([]);
});
