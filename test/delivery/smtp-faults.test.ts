import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxState } from '../../domain/notice/mail.ts';
import { minute } from '../prisma/fake-case.ts';
import { seedPeople } from '../prisma/fake-people.ts';
import { DATABASES } from '../support/database.ts';
import { startTestSmtp, type TestSmtp } from '../support/smtp.ts';
import { openMailRoad, reminder, type MailRoad } from './support/mail-road.ts';
import { SMTP_FAULTS, type Outcome, type SmtpFault } from './support/smtp-faults.ts';

/** The state of a mail and how often it was tried. */
type Standing = readonly [OutboxState, number];

type Course = {
  /** After one sweep under the fault. */
  readonly once: Standing;
  /** After the next sweep, on a server that takes everything. */
  readonly healed: Standing;
  /** After a day on which nothing got better. */
  readonly never: Standing;
};

/** Every hour of a day: what waits longest waits so long. */
const DAY = Array.from({ length: 8 }, (_, index) => minute((index + 1) * 3 * 60));

/** A reminder is tried again while nothing left, and once more when it may have left; a letter in doubt stops. */
const REMINDER: Readonly<Record<Outcome, Course>> = {
  kept: { once: ['queued', 1], healed: ['sent', 2], never: ['queued', 1 + DAY.length] },
  doubt: { once: ['queued', 1], healed: ['sent', 2], never: ['ambiguous', 2] },
  refused: { once: ['failed', 1], healed: ['failed', 1], never: ['failed', 1] },
};
const NOTICE: Readonly<Record<Outcome, Course>> = {
  ...REMINDER,
  doubt: { once: ['ambiguous', 1], healed: ['ambiguous', 1], never: ['ambiguous', 1] },
};

const KEYS = { reminder: REMINDER, notice: NOTICE } as const;
type Key = keyof typeof KEYS;

describe.each(DATABASES)('the mail on its way from %s', (kind) => {
  let road: MailRoad;
  let sound: TestSmtp;

  beforeEach(async () => {
    road = await openMailRoad(kind);
    await seedPeople(road.database);
    sound = await startTestSmtp();
  });
  afterEach(async () => {
    await road.close();
    await sound.stop();
  });

  async function writeBoth({ large }: Pick<SmtpFault, 'large'>) {
    const text = large ? '提案办理'.repeat(500_000) : '正文';
    const content = { subject: '样例', blocks: [{ type: 'paragraph' as const, text }], footer: [] };
    await road.write(reminder('reminder', { content }), reminder('notice', { kind: 'supervision', content }));
  }

  async function standing(key: Key): Promise<Standing> {
    const { state, attempts, lastError } = await road.row(key);
    // Whoever looks must be told why.
    expect(lastError === null).toBe(state === 'sent');
    return [state as OutboxState, attempts];
  }

  it.each(SMTP_FAULTS)('$what: as the table says, then on a server that is well', async (fault) => {
    const faulty = await fault.start();
    await writeBoth(fault);
    road.leadTo(faulty.url, fault.timeouts);
    await road.sweep(minute(0));
    for (const key of ['reminder', 'notice'] as const)
      expect([key, ...(await standing(key))]).toEqual([key, ...KEYS[key][fault.outcome].once]);
    expect(faulty.mails).toHaveLength(fault.arrives ? 2 : 0);

    road.leadTo(sound.url);
    // Nothing is tried again at once.
    expect(await road.sweep(minute(0))).toBe(0);
    await road.sweep(minute(10));
    for (const key of ['reminder', 'notice'] as const) {
      const { healed } = KEYS[key][fault.outcome];
      expect([key, ...(await standing(key))]).toEqual([key, ...healed]);
      const { messageId } = await road.row(key);
      const wanted = (fault.arrives ? 1 : 0) + (healed[0] === 'sent' ? 1 : 0);
      const arrived = [...faulty.mails, ...sound.mails].filter(
        ({ headers }) => headers.get('message-id') === messageId,
      );
      expect([key, arrived.length]).toEqual([key, wanted]);
    }
    await faulty.stop();
  });

  it.each(SMTP_FAULTS.filter(({ large }) => !large))('$what: a day of it', async (fault) => {
    const faulty = await fault.start();
    await writeBoth(fault);
    road.leadTo(faulty.url, fault.timeouts);
    await road.sweep(minute(0));
    for (const at of DAY) await road.sweep(at);
    for (const key of ['reminder', 'notice'] as const)
      expect([key, ...(await standing(key))]).toEqual([key, ...KEYS[key][fault.outcome].never]);
    // In doubt a reminder was tried once more, under the same id, and the letter was not.
    const ids = faulty.mails.map(({ headers }) => headers.get('message-id'));
    const { messageId } = await road.row('reminder');
    expect(ids.filter((id) => id === messageId)).toHaveLength(fault.arrives ? 2 : 0);
    expect(ids).toHaveLength(fault.arrives ? 3 : 0);
    await faulty.stop();
  });

  it('550 for one of several: the others have theirs in the same sweep', async () => {
    const everybody = ['officer', 'head', 'liaison'].map((name) => `${name}@duban.invalid`);
    await road.write(...everybody.map((personId) => reminder(`to ${personId}`, { personId })));
    sound.behave((recipient) => (recipient.startsWith('head') ? 'refuseRecipient550' : 'accept'));
    road.leadTo(sound.url);
    expect(await road.sweep(minute(0))).toBe(2);
    const states = (await road.rows()).map(({ personId, state }) => [personId, state]);
    expect(Object.fromEntries(states)).toEqual({
      'officer@duban.invalid': 'sent',
      'head@duban.invalid': 'failed',
      'liaison@duban.invalid': 'sent',
    });
    expect(sound.mails.flatMap(({ envelope }) => envelope.to).toSorted()).toEqual([
      'liaison@duban.invalid',
      'officer@duban.invalid',
    ]);
  });

  it('after a day without a server everything goes within the hour, once each', async () => {
    const COUNT = 40;
    const due = Array.from({ length: COUNT }, (_, index) => minute(index * 30));
    await road.write(...due.map((notBefore, index) => reminder(`mail ${index}`, { notBefore })));
    const faulty = await startTestSmtp();
    await faulty.stop();
    road.leadTo(faulty.url);
    for (let at = 0; at < 24 * 60; at += 60) await road.sweep(minute(at));
    expect((await road.rows()).every(({ state }) => state === 'queued')).toBe(true);
    road.leadTo(sound.url);
    for (let at = 0; at <= 60; at += 1) await road.sweep(minute(24 * 60 + at));
    expect((await road.rows()).every(({ state }) => state === 'sent')).toBe(true);
    expect(new Set(sound.mails.map(({ headers }) => headers.get('message-id'))).size).toBe(COUNT);
    expect(sound.mails).toHaveLength(COUNT);
  });
});
