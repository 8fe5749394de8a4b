import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AddressedMail } from '../../domain/notice/mail.ts';
import type { Outbox } from '../../activities/ports.ts';
import { settleLostMails } from '../../activities/settle-mail.ts';
import { addMails } from '../../prisma/add-mails.ts';
import { addressedRows } from '../../prisma/addressed-rows.ts';
import { createOutbox } from '../../prisma/outbox.ts';
import { createReadModel } from '../../prisma/read-model.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fakeMail, IDENTITY, minute, OFFICE } from './fake-case.ts';
import { PEOPLE, seedPeople } from './fake-people.ts';

describe.each(DATABASES)('createOutbox on %s', (kind) => {
  let test: TestDatabase;
  let outbox: Outbox;

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    await seedPeople(test.database);
    outbox = createOutbox(test.database);
  });
  afterEach(() => test.close());

  function addressed(key: string, differences: Partial<AddressedMail> = {}): AddressedMail {
    const { to: _to, ...mail } = fakeMail(key);
    return { ...mail, personId: 'officer@duban.invalid', ...differences };
  }
  const enqueue = (...mails: readonly AddressedMail[]) =>
    test.database.$transaction(async (transaction) =>
      addMails(transaction, await addressedRows(transaction, OFFICE, mails, minute(0), IDENTITY)),
    );
  const lines = () => createReadModel(test.database).outbox(OFFICE, 100);
  async function takeOne() {
    const [mail] = await outbox.take(OFFICE, minute(10), 1);
    if (mail === undefined) throw new Error('nothing to take');
    return mail;
  }

  it('adds a mail once and leaves people out who are not in service', async () => {
    const left = addressed('a', { personId: 'left@duban.invalid' });
    expect(await enqueue(addressed('a'), left, addressed('b'))).toBe(2);
    expect(await enqueue(addressed('a'), addressed('c'))).toBe(1);
    expect(await lines()).toHaveLength(3);
  });

  it('gives due mails out, the longest due first, each once', async () => {
    await enqueue(
      addressed('later', { notBefore: minute(2) }),
      addressed('first', { notBefore: minute(1) }),
      addressed('not due', { notBefore: minute(30) }),
    );
    const taken = await outbox.take(OFFICE, minute(10), 10);
    expect(taken.map(({ key }) => key)).toEqual(['first', 'later']);
    expect(taken[0]).toEqual({
      id: taken[0]?.id,
      key: 'first',
      kind: 'assigned',
      to: { personId: 'officer@duban.invalid', name: 'officer', address: 'officer@duban.invalid' },
      messageId: `<${taken[0]?.id}@duban.invalid>`,
      notBefore: minute(1),
      content: fakeMail('first').content,
      attempts: 1,
    });
    expect(await outbox.take(OFFICE, minute(10), 10)).toEqual([]);
    expect(await outbox.take('elsewhere', minute(60), 10)).toEqual([]);
  });

  it('gives no mail to two senders', async () => {
    const mails = PEOPLE.filter(({ active }) => active).flatMap(({ id }) =>
      Array.from({ length: 20 }, (_, index) => addressed(`${index}`, { personId: id })),
    );
    await enqueue(...mails);
    const batches = await Promise.all(Array.from({ length: 12 }, () => outbox.take(OFFICE, minute(1), 20)));
    const ids = batches.flat().map(({ id }) => id);
    while (true) {
      const batch = await outbox.take(OFFICE, minute(1), 20);
      if (batch.length === 0) break;
      ids.push(...batch.map(({ id }) => id));
    }
    expect(ids).toHaveLength(mails.length);
    expect(new Set(ids).size).toBe(mails.length);
  });

  it('records what became of a mail', async () => {
    await enqueue(addressed('sent'));
    await outbox.sent((await takeOne()).id, minute(11));
    expect(await lines()).toMatchObject([{ state: 'sent', sentAt: minute(11), lastError: null }]);
    await enqueue(addressed('failed'));
    await outbox.failed((await takeOne()).id, minute(11), { reason: '550', bounced: true });
    await enqueue(addressed('in doubt'));
    await outbox.ambiguous((await takeOne()).id, minute(11), '断线');
    expect((await lines()).map(({ state }) => state).toSorted()).toEqual(['ambiguous', 'failed', 'sent']);
  });

  it('takes a mail again that did not leave, not before its time', async () => {
    await enqueue(addressed('again'));
    const { id } = await takeOne();
    await outbox.retry(id, minute(11), minute(20), '451');
    expect(await outbox.take(OFFICE, minute(19), 1)).toEqual([]);
    const [again] = await outbox.take(OFFICE, minute(20), 1);
    expect(again).toMatchObject({ id, attempts: 2, messageId: `<${id}@duban.invalid>` });
  });

  it('settles what a dead process was sending: letters stop, others go once more', async () => {
    const urge = addressed('urge', { kind: 'urge' });
    await enqueue(
      addressed('reminder'),
      urge,
      addressed('sent'),
      addressed('waiting', { notBefore: minute(30) }),
    );
    const taken = await outbox.take(OFFICE, minute(10), 10);
    const sent = taken.find(({ key }) => key === 'sent');
    await outbox.sent(sent?.id ?? '', minute(10));
    await settleLostMails(outbox, 'elsewhere', { at: minute(20) }, 0);
    await settleLostMails(outbox, OFFICE, { at: minute(20) }, 60_000);
    expect(await outbox.take(OFFICE, minute(25), 10)).toEqual([]);
    await settleLostMails(outbox, OFFICE, { at: minute(20) }, 0);
    const [reminder, ...more] = await outbox.take(OFFICE, minute(21), 10);
    expect([reminder?.key, reminder?.attempts, more]).toEqual(['reminder', 2, []]);
    await settleLostMails(outbox, OFFICE, { at: minute(21) }, 0);
    expect(await outbox.take(OFFICE, minute(29), 10)).toEqual([]);
    const states = new Map((await lines()).map(({ subject, state }) => [subject, state]));
    expect(Object.fromEntries(states)).toEqual({
      关于reminder: 'ambiguous',
      关于urge: 'ambiguous',
      关于sent: 'sent',
      关于waiting: 'queued',
    });
  });
});
