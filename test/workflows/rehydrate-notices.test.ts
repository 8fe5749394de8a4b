import { afterAll, beforeAll, expect, it } from 'vitest';
import { rehydrateAll } from '../../client/gateway/rehydrate.ts';
import { rehydrateNotice } from '../../client/gateway/rehydrate-notice.ts';
import { noticeProgressQuery } from '../../workflows/messages.ts';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import { PEOPLE } from '../support/cases.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openTestOffice, type TestOffice } from '../support/office.ts';
import { openSmallOffice } from './small-office.ts';

const NUMBER = '2020T521';
const NOTICES = ['waits', 'cut-off', 'closed'];

let database: TestDatabase;
let lost: TestOffice;
let next: TestOffice;

beforeAll(async () => {
  database = await openTestDatabase();
  lost = await openSmallOffice([NUMBER], { databaseUrl: database.url });
  for (const noticeId of NOTICES) {
    const ask = { kind: 'supervision', topic: '样例督办', actor: PEOPLE.supervisor, noticeId } as const;
    expect(await lost.gateway.issueNotice(ask)).toMatchObject({ answer: 'issued' });
  }
  next = await openTestOffice('2020-04-10 09:00', { databaseUrl: database.url });
});

afterAll(async () => {
  await next?.close();
  await lost.close();
  await database.close();
});

const handleOf = ({ client, office }: TestOffice, noticeId: string) =>
  client.workflow.getHandle(noticeWorkflowId(office, noticeId));
const stateOf = async (office: TestOffice, noticeId: string) =>
  (await handleOf(office, noticeId).query(noticeProgressQuery)).state;
const noticesOf = ({ readModel, office }: TestOffice) =>
  Promise.all(NOTICES.map((noticeId) => readModel.notice(office, noticeId)));
const mailsOf = async ({ readModel, office }: TestOffice) =>
  (await readModel.outbox(office, 1_000)).filter(({ kind }) => kind === 'supervision');
const namings = async ({ readModel, office }: TestOffice) =>
  (await readModel.journal(office, NUMBER)).filter(({ event }) => event.type === 'NamedInNotice');

it('restarts every open notice from its record, also in the midst of being issued, and nothing happens twice', async () => {
  for (const noticeId of NOTICES)
    await expect.poll(() => stateOf(lost, noticeId), { timeout: 20_000 }).toBe('waiting');
  await lost.gateway.closeNotice({ noticeId: 'closed', actor: PEOPLE.supervisor, reason: '样例' });
  await lost.gateway.acknowledgeNotice({ noticeId: 'waits', actor: PEOPLE.head });
  const [waits, cutOff, closed] = await noticesOf(lost);
  const [mails, named] = [await mailsOf(lost), await namings(lost)];
  expect(named).toHaveLength(NOTICES.length);
  await database.database.noticeCase.updateMany({ where: { noticeId: 'cut-off' }, data: { told: null } });

  // A new namespace stands for a Temporal server that has lost everything.
  const source = { ...next, clockAheadMs: next.now() - Date.now() };
  expect(await rehydrateAll(source, next.office)).toEqual({
    cases: { restarted: 1, running: 0 },
    notices: { restarted: 2, running: 0 },
  });
  expect(await rehydrateAll(source, next.office)).toMatchObject({ notices: { restarted: 0, running: 2 } });

  // What its division owed by the day before is found late at once.
  const foundLate = { acknowledgement: '2020-04-10' };
  await expect
    .poll(async () => (await noticesOf(next))[1], { timeout: 20_000 })
    .toMatchObject({
      named: [{ number: NUMBER, told: true }],
      letters: cutOff?.letters,
      addressed: cutOff?.addressed,
      state: { docNumber: cutOff?.docNumber, divisions: [{ foundLate }] },
    });
  expect(await noticesOf(next)).toEqual([waits, expect.anything(), closed]);
  expect([await mailsOf(next), await namings(next)]).toEqual([mails, named]);
  await expect(handleOf(next, 'closed').describe()).rejects.toThrow('not found');
});

it('leaves a notice that came to its end between being looked at and being restarted', async () => {
  await handleOf(next, 'waits').terminate('an operator');
  const readModel = {
    async notice(office: string, noticeId: string) {
      const stored = await next.readModel.notice(office, noticeId);
      await next.gateway.closeNotice({ noticeId, actor: PEOPLE.supervisor, reason: '样例' });
      await handleOf(next, noticeId).result();
      return stored;
    },
  };
  expect(await rehydrateNotice({ ...next, readModel }, next.office, 'waits')).toBe(false);
  expect((await handleOf(next, 'waits').describe()).status.name).toBe('COMPLETED');
});
