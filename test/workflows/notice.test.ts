import { afterAll, beforeAll, expect, it } from 'vitest';
import { issueNotice } from '../../activities/issue-notice.ts';
import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import { issueNotice as issueNoticeOnce } from '../../client/gateway/issue-notice.ts';
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
  await office.client.workflow.getHandle(noticeWorkflowId(office.office, 'n-1')).result();

  expect(await office.gateway.issueNotice(ask)).toEqual(first);
  expect(await office.readModel.notices(office.office)).toHaveLength(1);
});

it('issues nothing to somebody who has left, and does when it is repeated without him', async () => {
  const gone = { ...PEOPLE.head, id: 'gone@example.test', active: true };
  const people = async () => [...(await office.register.people(office.office)), gone];
  const ports = {
    office: office.office,
    bureauName: '示例市市场监督管理局',
    temporal: office.client,
    readModel: office.readModel,
    policies: { adopted: async () => [], adopt: async () => false },
    holidayLists: office.holidayLists,
    books: { revisions: async () => [], add: async () => false },
    mails: {} as never,
    now: () => office.now(),
  };
  const ask = { kind: 'supervision', topic: '样例督办', actor: PEOPLE.supervisor, noticeId: 'n-2' } as const;
  const stale = { ...ports, register: { ...office.register, people } };

  await expect(issueNoticeOnce(stale, ask)).rejects.toThrow(InvalidInput);
  expect(await office.gateway.issueNotice(ask)).toMatchObject({ answer: 'issued' });
});

it('is final about people who are not in service', async () => {
  const notices = { issue: () => Promise.reject(new UnknownRecipient(['gone@example.test'])) };

  await expect(issueNotice({ notices }, {} as never, office.now())).rejects.toMatchObject({
    type: 'UnknownRecipient',
    nonRetryable: true,
  });
});
