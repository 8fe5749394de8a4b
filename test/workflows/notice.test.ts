import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import { PEOPLE } from '../support/cases.ts';
import { momentOf, type TestOffice } from '../support/office.ts';
import { openSmallOffice } from './small-office.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openSmallOffice(['2020T601']);
});

afterAll(() => office.close());

it('answers a repeated notice with what it got the first time, after its workflow has closed too', async () => {
  const ask = { kind: 'supervision', topic: '样例督办', actor: PEOPLE.supervisor, noticeId: 'n-1' } as const;
  const first = await office.gateway.issueNotice(ask);
  expect(first).toMatchObject({ answer: 'issued', issued: { cases: ['2020T601'] } });
  const { actor, noticeId } = ask;
  await office.gateway.closeNotice({ noticeId, actor, reason: '样例' });
  await office.client.workflow.getHandle(noticeWorkflowId(office.office, 'n-1')).result();

  expect(await office.gateway.issueNotice(ask)).toEqual(first);
  expect(await office.readModel.notices(office.office)).toHaveLength(1);
});

it('reports a case to the bureau head with a copy to its leader, and is over then', async () => {
  const ask = {
    kind: 'headReport',
    topic: '样例专报',
    actor: PEOPLE.supervisor,
    noticeId: 'r-1',
    cases: ['2020T601'],
    words: { reason: '样例理由' },
  } as const;
  expect(await office.gateway.issueNotice(ask)).toMatchObject({ answer: 'issued' });
  await office.client.workflow.getHandle(noticeWorkflowId(office.office, 'r-1')).result();

  const stored = await office.readModel.notice(office.office, 'r-1');
  const mailed = stored?.addressed.flatMap(({ personId, mail }) => (mail ? personId : []));
  expect(mailed?.toSorted()).toEqual([PEOPLE.chief.id, PEOPLE.leader.id].toSorted());
  expect(stored?.named).toMatchObject([{ number: '2020T601', told: true }]);
});

it('lets one of two through who urge a division in the same moment, and tells the other why', async () => {
  office.setClock(momentOf('2020-05-15 10:00'));
  const ask = { kind: 'urge', topic: '样例催办', actor: PEOPLE.supervisor } as const;
  const answers = await Promise.all(
    ['u-1', 'u-2'].map((noticeId) => office.gateway.issueNotice({ ...ask, noticeId })),
  );

  const issued = answers.flatMap((each) => (each.answer === 'issued' ? each.issued.docNumber : []));
  expect(issued).toEqual(['催办〔2020〕1号']);
  const refused = answers.flatMap((each) => (each.answer === 'refused' ? each.refused.code : []));
  expect(refused).toEqual(['divisionUrgedThisWeek']);
});
