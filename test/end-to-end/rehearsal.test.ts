import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLinks, type LinkMaker } from '../../activities/mail/fill-links.ts';
import { renderMail } from '../../activities/mail/render-mail.ts';
import { storedInstant } from '../../prisma/stored-instant.ts';
import { readSettings } from '../../worker/settings.ts';
import { runDuban, type CommandResult } from '../support/duban-command.ts';
import { expectedMails } from '../support/record/expected-mails.ts';
import { readKeptMails, type KeptMail } from '../support/record/kept-mails.ts';
import { againstDelivery, againstOutbox } from '../support/record/mails.ts';
import { readRecorded, type Recorded } from '../support/record/recorded.ts';

/** Well above what a machine with two cores needs, so that only a rehearsal that hangs fails by it. */
const PATIENCE_MS = 15 * 60_000;

const OFFICE = 'rehearsal';

/** Secrets are drawn anew each time: one word stands for all of them. */
const SECRET = 'secret';
const LINKS: LinkMaker = {
  office: OFFICE,
  publicUrl: readSettings({}).publicUrl,
  links: { make: async () => SECRET },
};
const withoutSecrets = (text: string) => text.replaceAll(/(?<=\/l\/)[\w-]{43}/g, SECRET);

let folder: string;
let result: CommandResult;
let recorded: Recorded;
let mails: readonly KeptMail[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-rehearsed-'));
  result = await runDuban(tmpdir(), ['rehearse', 'samples/2020', '--json', '--mails', '--keep', folder]);
  recorded = await readRecorded(`file:${join(folder, 'duban.db')}`, OFFICE);
  mails = await readKeptMails(join(folder, 'mail'));
}, PATIENCE_MS);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the rehearsed year', () => {
  it('comes out with the figures of the bureau’s own summary', () => {
    const { figures, refused, asExpected } = JSON.parse(result.out) as Record<string, unknown>;
    expect(refused).toEqual([]);
    expect(figures).toEqual({
      total: 64,
      signedOnTime: 64,
      answered: 64,
      answeredByUs: 26,
      sole: 2,
      lead: 18,
      split: 6,
      satisfied: 26,
      mostlySatisfied: 0,
      unsatisfied: 0,
      coHandled: 38,
      coHandledOnTime: 38,
      repliedOnTime: 26,
      keyMainLed: 2,
      keyRelatedLed: 1,
      keyCoHandled: 7,
      instructions: 7,
      instructionsSettled: 7,
      progressReports: 18,
      filed: 26,
      supervisionNotices: 4,
      urgeNotices: 1,
    });
    expect(asExpected).toBe(true);
    expect(result.code).toBe(0);
  });

  it('I3: has written the mails that its records and the calendar ask for, in their words, and no more', () => {
    expect(againstOutbox(recorded, OFFICE)).toEqual([]);
  });

  it('I3: has sent each of them once, to its one recipient, in those words', async () => {
    expect(recorded.outbox.filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(againstDelivery(recorded, mails)).toEqual([]);
    expect(mails).toHaveLength(recorded.outbox.length);
    const arrived = new Map(mails.map((mail) => [mail.headers.get('message-id'), mail]));
    const rows = new Map(recorded.outbox.map((row) => [`${row.key} ${row.personId}`, row]));
    for (const { key, personId, content } of expectedMails(recorded, OFFICE)) {
      const row = rows.get(`${key} ${personId}`);
      const mail = arrived.get(row?.messageId);
      if (!row || !mail || !content) continue;
      const to = { personId, name: row.toName, address: row.toAddress };
      const filled = await fillLinks({ id: row.id, to, content }, storedInstant(row.notBefore), LINKS);
      expect(mail.subject).toBe(filled.subject);
      expect(withoutSecrets(mail.text).trimEnd()).toBe(renderMail(row.toName, filled).text.trimEnd());
    }
  });

  it('has sent exactly four supervision notices and one urge notice, and reminders', () => {
    const numbersIn = (kind: string) => {
      const ofKind = mails.filter((mail) => mail.kind === kind);
      const found = ofKind.flatMap(({ subject }) => /〔\d{4}〕\d+号/.exec(subject)?.[0] ?? 'none');
      return [...new Set(found)].toSorted();
    };
    expect(numbersIn('supervision')).toEqual([1, 2, 3, 4].map((serial) => `〔2020〕${serial}号`));
    expect(numbersIn('urge')).toEqual(['〔2020〕1号']);
    expect(mails.filter(({ kind }) => kind === 'digest').length).toBeGreaterThan(100);
  });

  it('tells on demand which mails would have gone out', () => {
    const { mailing } = JSON.parse(result.out) as {
      readonly mailing: { readonly mails: readonly { readonly kind: string; readonly subject: string }[] };
    };
    const named = (mail: { readonly kind: string; readonly subject: string }) =>
      `${mail.kind} ${mail.subject}`;
    expect(mailing.mails.map(named).toSorted()).toEqual(mails.map(named).toSorted());
  });
});
