import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { MailContent } from '../../domain/notice/mail.ts';
import type { NoticeOrder } from '../../domain/notice/notice.ts';
import { createNoticeRegister } from '../../prisma/notice-register.ts';
import { createOutbox } from '../../prisma/outbox.ts';
import { createReadModel } from '../../prisma/read-model.ts';
import { UnknownRecipient } from '../../activities/ports.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { IDENTITY, minute, OFFICE } from './fake-case.ts';
import { seedPeople } from './fake-people.ts';

const content: MailContent = {
  subject: '{docNumber} 通知',
  blocks: [
    { type: 'paragraph', text: '根据{docNumber}，{docNumber}' },
    { type: 'section', title: '见{docNumber}', lines: ['一', '{docNumber}'] },
    { type: 'table', columns: ['{docNumber}'], rows: [['1', '{docNumber}']] },
  ],
  footer: ['{docNumber}'],
};

function order(noticeId: string, differences: Partial<NoticeOrder> = {}): NoticeOrder {
  return {
    office: OFFICE,
    noticeId,
    kind: 'supervision',
    topic: '年度交办',
    year: 2020,
    issuedOn: civilDate('2020-03-02'),
    issuedBy: { id: 'supervisor@duban.invalid', name: 'supervisor' },
    cases: ['12', '7'],
    mails: [
      { personId: 'head@duban.invalid', division: '发展处', content },
      { personId: 'other-head@duban.invalid', division: '规划处', content },
    ],
    ...differences,
  };
}

describe.each(DATABASES)('createNoticeRegister on %s', (kind) => {
  let test: TestDatabase;
  let notices: ReturnType<typeof createNoticeRegister>;

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    await seedPeople(test.database);
    notices = createNoticeRegister(test.database, IDENTITY);
  });
  afterEach(() => test.close());

  it('numbers a notice, writes its mails, and fills the number in everywhere', async () => {
    const issued = await notices.issue(order('n1'), minute(0));
    expect(issued).toEqual({
      noticeId: 'n1',
      kind: 'supervision',
      docNumber: '督办〔2020〕1号',
      issuedOn: '2020-03-02',
      cases: ['12', '7'],
    });
    const outbox = createOutbox(test.database);
    const mails = await outbox.take(OFFICE, minute(0), 10);
    expect(mails.map(({ key, kind }) => [key, kind])).toEqual([
      ['notice:n1', 'supervision'],
      ['notice:n1', 'supervision'],
    ]);
    const text = JSON.stringify(mails[0]?.content);
    expect(text).not.toContain('{docNumber}');
    expect(text.split('督办〔2020〕1号')).toHaveLength(9);
  });

  it('returns the first result when an order is repeated', async () => {
    const first = await notices.issue(order('n1'), minute(0));
    expect(await notices.issue(order('n1', { cases: ['99'] }), minute(5))).toEqual(first);
    expect(await test.database.outboxMail.count()).toBe(2);
    expect((await notices.issue(order('n2'), minute(6))).docNumber).toBe('督办〔2020〕2号');
  });

  it('counts each kind, year and office for itself', async () => {
    const docNumber = async (id: string, differences: Partial<NoticeOrder>) =>
      (await notices.issue(order(id, differences), minute(0))).docNumber;
    expect(await docNumber('a', {})).toBe('督办〔2020〕1号');
    expect(await docNumber('b', { kind: 'urge' })).toBe('催办〔2020〕1号');
    expect(await docNumber('c', { year: 2021 })).toBe('督办〔2021〕1号');
    expect(await docNumber('d', { office: 'elsewhere', mails: [] })).toBe('督办〔2020〕1号');
    expect(await docNumber('e', { kind: 'urge' })).toBe('催办〔2020〕2号');
  });

  it('leaves no gap when orders come at once, some twice and some refused', async () => {
    const stranger = [{ personId: 'left@duban.invalid', division: '发展处', content }];
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        notices.issue(order(`n${index % 40}`, index % 4 === 3 ? { mails: stranger } : {}), minute(index)),
      ),
    );
    const issued = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const numbers = new Set(issued.map(({ docNumber }) => docNumber));
    expect(numbers).toEqual(new Set(Array.from({ length: 30 }, (_, index) => `督办〔2020〕${index + 1}号`)));
  });

  it('issues nothing to people who are not in service', async () => {
    const mails = [...order('n1').mails, { personId: 'left@duban.invalid', division: '发展处', content }];
    await expect(notices.issue(order('n1', { mails }), minute(0))).rejects.toThrow(UnknownRecipient);
    expect(await test.database.outboxMail.count()).toBe(0);
    expect((await notices.issue(order('n1'), minute(0))).docNumber).toBe('督办〔2020〕1号');
  });

  it('lists the register, the newest first', async () => {
    await notices.issue(order('n1'), minute(0));
    await notices.issue(order('n2', { kind: 'urge', cases: ['3'] }), minute(1));
    expect(await createReadModel(test.database).notices(OFFICE)).toEqual([
      expect.objectContaining({ docNumber: '催办〔2020〕1号', cases: ['3'] }),
      {
        noticeId: 'n1',
        kind: 'supervision',
        docNumber: '督办〔2020〕1号',
        topic: '年度交办',
        issuedOn: '2020-03-02',
        issuedByName: 'supervisor',
        cases: ['12', '7'],
        recipients: 2,
      },
    ]);
  });
});
