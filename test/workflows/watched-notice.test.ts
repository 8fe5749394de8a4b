import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant } from '../../domain/calendar/instant.ts';
import { nextWakeQuery, noticeProgressQuery } from '../../workflows/messages.ts';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import { PEOPLE } from '../support/cases.ts';
import { momentOf, type TestOffice } from '../support/office.ts';
import { openSmallOffice } from './small-office.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openSmallOffice(['2020T621']);
  office.setClock(momentOf('2020-04-07 09:10'));
  await office.morning();
  const ask = { kind: 'supervision', topic: '样例督办', actor: PEOPLE.supervisor } as const;
  for (const noticeId of ['lost', 'closed', 'well'])
    expect(await office.gateway.issueNotice({ ...ask, noticeId })).toMatchObject({ answer: 'issued' });
  await office.gateway.closeNotice({ noticeId: 'closed', actor: PEOPLE.supervisor, reason: '样例' });
  await handleOf('closed').result();
});

afterAll(() => office.close());

const handleOf = (noticeId: string) =>
  office.client.workflow.getHandle(noticeWorkflowId(office.office, noticeId));
const repair = (noticeId: string, actor: (typeof PEOPLE)[keyof typeof PEOPLE] = PEOPLE.supervisor) =>
  office.watch.repair({ what: 'notice', subject: noticeId, actor });

/** Some minutes later the mail is swept, and the watchdog looks. */
async function later(minutes: number): Promise<number> {
  office.setClock(instant(office.now() + minutes * 60_000));
  await office.dispatch();
  return office.look();
}

it('finds nothing while the open notices run', async () => {
  for (const noticeId of ['lost', 'well'])
    await expect
      .poll(async () => (await handleOf(noticeId).query(noticeProgressQuery)).state)
      .toBe('waiting');
  expect(await later(1)).toBe(0);
});

it('finds a notice that was terminated behind its back, until a person has it repaired', async () => {
  const wakeAt = await handleOf('lost').query(nextWakeQuery);
  await handleOf('lost').terminate('an operator');
  // The server's list may be behind by a moment.
  await expect.poll(() => later(5), { timeout: 20_000 }).toBe(1);
  expect(await office.watch.open()).toMatchObject([
    { code: 'noticeNotRunning', subject: 'lost', values: { docNumber: '督办〔2020〕1号', how: '被终止' } },
  ]);
  const standing = await office.readModel.notice(office.office, 'lost');

  expect(await repair('lost', PEOPLE.officer)).toMatchObject({ refused: { code: 'repairNotYours' } });
  expect(await repair('unknown')).toEqual({ answer: 'unknownNotice' });
  for (const noticeId of ['well', 'closed'])
    expect(await repair(noticeId)).toMatchObject({ refused: { code: 'noticeNeedsNoRepair' } });
  expect(await repair('lost')).toMatchObject({ answer: 'restarted', docNumber: '督办〔2020〕1号' });
  expect(await repair('lost')).toMatchObject({ refused: { code: 'noticeNeedsNoRepair' } });

  expect(await later(5)).toBe(0);
  expect(await office.watch.open()).toEqual([]);
  expect(await office.watch.ended(10)).toMatchObject([
    { code: 'noticeNotRunning', repairedBy: { name: PEOPLE.supervisor.name } },
  ]);
  expect(await office.readModel.notice(office.office, 'lost')).toEqual(standing);
  expect(await handleOf('lost').query(nextWakeQuery)).toBe(wakeAt);
});
