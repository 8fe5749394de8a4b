import { afterAll, beforeAll, expect, it } from 'vitest';
import { issueNotice } from '../../activities/issue-notice.ts';
import { UnknownRecipient } from '../../activities/ports.ts';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import { PEOPLE } from '../support/cases.ts';
import type { TestOffice } from '../support/office.ts';
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

it('is final about people who are not in service', async () => {
  const notices = { issue: () => Promise.reject(new UnknownRecipient(['gone@example.test'])) };

  await expect(issueNotice({ notices }, {} as never, office.now())).rejects.toMatchObject({
    type: 'UnknownRecipient',
    nonRetryable: true,
  });
});
