import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outbox } from '../../activities/ports.ts';
import { settleMail } from '../../activities/settle-mail.ts';
import type { MailActing, MailRecords } from '../../client/ports.ts';
import { decideMailAct, type MailAct } from '../../domain/notice/decide-mail-act.ts';
import type { AddressedMail } from '../../domain/notice/mail.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { addMails } from '../../prisma/add-mails.ts';
import { addressedRows } from '../../prisma/addressed-rows.ts';
import { createDigestSource } from '../../prisma/digest-source.ts';
import { createMailRecords } from '../../prisma/mail-records.ts';
import { createOutbox } from '../../prisma/outbox.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fakeMail, IDENTITY, minute, OFFICE } from './fake-case.ts';
import { seedPeople } from './fake-people.ts';

const OFFICER = 'officer@duban.invalid';
const HEAD = { id: 'head@duban.invalid', name: 'head' };

describe.each(DATABASES)('the life of mails on %s', (kind) => {
  let test: TestDatabase;
  let outbox: Outbox;
  let records: MailRecords;

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    await seedPeople(test.database);
    outbox = createOutbox(test.database);
    records = createMailRecords(test.database);
  });
  afterEach(() => test.close());

  const addressed = (key: string, differences: Partial<AddressedMail> = {}): AddressedMail => {
    const { to: _to, ...mail } = fakeMail(key);
    return { ...mail, personId: OFFICER, ...differences };
  };
  const enqueue = (...mails: readonly AddressedMail[]) =>
    test.database.$transaction(async (transaction) =>
      addMails(transaction, await addressedRows(transaction, OFFICE, mails, minute(0), IDENTITY)),
    );
  async function idOf(key: string): Promise<string> {
    return (await test.database.outboxMail.findFirstOrThrow({ where: { key } })).id;
  }
  const show = async (key: string) => records.mail(OFFICE, await idOf(key));
  const lifeOf = async (key: string) =>
    (await show(key))?.life.map(({ what, attempt, detail = '' }) => `${what} ${attempt} ${detail}`.trim());
  async function send(delivery: Parameters<typeof settleMail>[2], at = minute(10)) {
    const [mail] = await outbox.take(OFFICE, at, 1);
    if (!mail) throw new Error('nothing to take');
    await settleMail(outbox, mail, delivery, { at });
    return mail;
  }
  const acting = (act: MailAct, commandId = 'command-1'): MailActing => ({
    act,
    reason: '样例理由',
    at: minute(60),
    by: HEAD,
    commandId,
  });
  const act = async (key: string, what: MailAct, commandId?: string) =>
    records.act(OFFICE, await idOf(key), acting(what, commandId), (standing) =>
      decideMailAct(standing, what),
    );
  const turn = (on: boolean, commandId: string) =>
    records.turn(OFFICE, { on, reason: '样例', at: minute(5), by: HEAD, commandId });

  it('is kept with every change, in order, with what the server answered', async () => {
    await enqueue(addressed('a'));
    await send({ result: 'notSent', reason: '451' });
    await send({ result: 'accepted', answer: '250 queued' }, minute(20));
    expect(await lifeOf('a')).toEqual(['taken 1', 'notSent 1 451', 'taken 2', 'sent 2 250 queued']);
    expect(await show('a')).toMatchObject({
      state: 'sent',
      attempts: 2,
      sentAt: minute(20),
      content: { blocks: [{ text: '正文' }] },
    });
    const start = (await idOf('a')).slice(0, 8);
    expect((await records.mail(OFFICE, start))?.key).toBe('a');
    expect(await records.mail('elsewhere', start)).toBeUndefined();
  });

  it('names the contact in the footer', async () => {
    const { content } = addressed('a');
    await enqueue(addressed('a', { content: { ...content, footer: ['请联系{contact}。'] } }));
    expect((await show('a'))?.content.footer).toEqual(['请联系示例甲（010-00000000）。']);
  });

  it('sends a mail again as what it is, once, however many ask', async () => {
    await enqueue(addressed('a'));
    const first = await send({ result: 'refused', reason: '550', bounced: true });
    const asked = await Promise.all(['one', 'two', 'one'].map((id) => act('a', 'resent', id)));
    const refused = asked.flatMap((each) =>
      each && 'refused' in each ? each.refused.map(({ code }) => code) : [],
    );
    const done = asked.filter((each) => each && 'next' in each);
    expect([done.length, refused]).toEqual(
      refused.length === 1 ? [2, ['mailUnderWay']] : [1, ['mailUnderWay', 'mailUnderWay']],
    );
    const again = await send({ result: 'accepted' }, minute(61));
    expect([again.messageId, again.attempts]).toEqual([first.messageId, 2]);
    expect(await lifeOf('a')).toEqual(['taken 1', 'bounced 1 550', 'resent 1 样例理由', 'taken 2', 'sent 2']);
  });

  it('settles a mail in doubt, and refuses where there is none', async () => {
    await enqueue(addressed('a', { kind: 'urge' }));
    await send({ result: 'unknown', reason: '断线' });
    expect(await act('a', 'foundDelivered')).toEqual({ next: 'sent' });
    expect(await act('a', 'foundDelivered')).toEqual({ next: 'sent' });
    expect(await act('a', 'foundUndelivered', 'command-2')).toMatchObject({
      refused: [{ code: 'mailNotInDoubt' }],
    });
    expect(await lifeOf('a')).toEqual(['taken 1', 'ambiguous 1 断线', 'foundDelivered 1 样例理由']);
    const none = await records.act(OFFICE, 'b'.repeat(64), acting('resent'), () => ({ next: 'queued' }));
    expect(none).toBeUndefined();
  });

  it('holds in a dry run what comes due, and never sends it by itself', async () => {
    await enqueue(addressed('due'), addressed('later', { notBefore: minute(30) }));
    expect(await turn(true, 'on')).toBe(true);
    expect(await turn(true, 'on')).toBe(true);
    expect(await turn(true, 'again')).toBe(false);
    expect(await outbox.take(OFFICE, minute(10), 5)).toEqual([]);
    expect(await records.counts(OFFICE)).toMatchObject({ held: 1, queued: 1, sent: 0 });
    expect(await lifeOf('due')).toEqual(['held 0']);
    expect(await act('due', 'resent')).toMatchObject({ refused: [{ code: 'dryRunIsOn' }] });
    await turn(false, 'off');
    const [mail, ...more] = await outbox.take(OFFICE, minute(60), 5);
    expect([mail?.key, more]).toEqual(['later', []]);
    expect(await act('due', 'resent', 'command-2')).toEqual({ next: 'queued' });
    expect((await outbox.take(OFFICE, minute(60), 5)).map(({ key }) => key)).toEqual(['due']);
    expect((await records.dryRunTurns(OFFICE)).map(({ on }) => on)).toEqual([false, true]);
    expect(await records.dryRun('elsewhere')).toBeUndefined();
  });

  it('starts dry only where nobody ever turned it', async () => {
    const first = { on: true, reason: '新启用', at: minute(0), commandId: 'first' };
    expect(await records.turn(OFFICE, first, true)).toBe(true);
    await turn(false, 'off');
    expect(await records.turn(OFFICE, { ...first, commandId: 'second' }, true)).toBe(false);
    expect(await records.dryRun(OFFICE)).toMatchObject({ on: false, by: HEAD });
  });

  it('lets no mail leave that was taken after the dry run was turned on', async () => {
    await enqueue(...Array.from({ length: 40 }, (_, index) => addressed(`${index}`)));
    const taking = Array.from({ length: 20 }, () => outbox.take(OFFICE, minute(10), 1));
    const turning = turn(true, 'on').then(async () => (await records.counts(OFFICE)).sending);
    const left = (await Promise.all(taking)).flat().length;
    await turning;
    expect(await outbox.take(OFFICE, minute(10), 5)).toEqual([]);
    const counts = await records.counts(OFFICE);
    expect([counts.sending, counts.held]).toEqual([left, 40 - left]);
  });

  describe('an address', () => {
    const mark = (bad: boolean, at: number) =>
      records.mark(OFFICE, {
        address: OFFICER,
        bad,
        reason: '样例',
        at: minute(at),
        by: HEAD,
        commandId: `${bad}-${at}`,
      });

    it('that is marked bad gets nothing, a notice neither, until it is good again', async () => {
      await enqueue(addressed('a', { kind: 'urge' }), addressed('b', { personId: HEAD.id }));
      await mark(true, 5);
      await mark(true, 5);
      expect((await outbox.take(OFFICE, minute(10), 5)).map(({ key }) => key)).toEqual(['b']);
      expect(await show('a')).toMatchObject({ state: 'failed', lastError: '地址已标记为失效', attempts: 0 });
      expect(await records.troubles(OFFICE)).toEqual([{ address: OFFICER, why: '已标记为失效：样例' }]);
      expect(await act('a', 'resent')).toMatchObject({ refused: [{ code: 'addressIsBad' }] });
      await mark(false, 20);
      expect(await records.troubles(OFFICE)).toEqual([]);
      expect(await act('a', 'resent')).toEqual({ next: 'queued' });
      expect(await test.database.addressMark.count()).toBe(2);
    });

    it('that bounced is in trouble until a mail gets there or somebody marks it good', async () => {
      const source = createDigestSource(test.database, IDENTITY);
      await enqueue(addressed('a'), addressed('b', { notBefore: minute(20) }));
      await send({ result: 'refused', reason: '550 no such user', bounced: true });
      const trouble = [{ address: OFFICER, why: '550 no such user' }];
      expect(await source.mailTroubles(OFFICE)).toEqual(trouble);
      expect(await source.mailTroubles('elsewhere')).toEqual([]);
      await send({ result: 'accepted' }, minute(20));
      expect(await source.mailTroubles(OFFICE)).toEqual([]);
      await enqueue(addressed('c', { notBefore: minute(30) }));
      await send({ result: 'refused', reason: '550 no such user', bounced: true }, minute(30));
      expect(await source.mailTroubles(OFFICE)).toEqual(trouble);
      await mark(false, 31);
      expect(await source.mailTroubles(OFFICE)).toEqual([]);
    });

    it('is not in trouble by a mail that was refused for what it says', async () => {
      await enqueue(addressed('a'));
      await send({ result: 'refused', reason: '554 too large' });
      expect(await records.troubles(OFFICE)).toEqual([]);
      expect(await lifeOf('a')).toEqual(['taken 1', 'failed 1 554 too large']);
    });
  });

  it('tells of a digest whose place the next morning took', async () => {
    const source = createDigestSource(test.database, IDENTITY);
    const digest = (on: string) => addressed(`digest:${on}`, { kind: 'digest' });
    await source.recordDigest(OFFICE, civilDate('2020-03-02'), minute(0), [digest('one')]);
    await source.recordDigest(OFFICE, civilDate('2020-03-03'), minute(1440), [digest('two')]);
    expect(await lifeOf('digest:one')).toEqual(['superseded 0']);
    expect(await act('digest:one', 'resent')).toMatchObject({ refused: [{ code: 'mailSuperseded' }] });
  });

  it('takes the place of a digest, too, that was on its way and did not get there', async () => {
    const source = createDigestSource(test.database, IDENTITY);
    const digest = (on: string, at: number) =>
      addressed(`digest:${on}`, { kind: 'digest', notBefore: minute(at) });
    const notSent = { result: 'notSent', reason: '样例故障' } as const;
    await source.recordDigest(OFFICE, civilDate('2020-03-02'), minute(0), [digest('one', 0)]);
    await send(notSent, minute(1));
    expect(await lifeOf('digest:one')).toEqual(['taken 1', 'notSent 1 样例故障']);

    const [mail] = await outbox.take(OFFICE, minute(1439), 1);
    await source.recordDigest(OFFICE, civilDate('2020-03-03'), minute(1440), [digest('two', 1440)]);
    await settleMail(outbox, mail ?? never(), notSent, { at: minute(1441) });

    expect((await lifeOf('digest:one'))?.slice(2)).toEqual(['taken 2', 'notSent 2 样例故障', 'superseded 2']);
    expect((await outbox.take(OFFICE, minute(2000), 5)).map(({ key }) => key)).toEqual(['digest:two']);
  });
});

function never(): never {
  throw new Error('nothing to take');
}
