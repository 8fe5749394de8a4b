import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeMorning } from '../../activities/compose-morning.ts';
import { noticeMailKey, numberedMail } from '../../domain/notice/notice-mail.ts';
import { noticeTerms } from '../../domain/notice/notice-terms.ts';
import type { Person } from '../../domain/office/person.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { nextWake } from '../../domain/proposal/agenda.ts';
import { fakePerson, NO_CHANGE } from '../prisma/fake-people.ts';
import { minute, OFFICE } from '../prisma/fake-case.ts';
import { aCase, at, moment, PEOPLE, type Doing } from '../support/cases.ts';
import { drawNotice } from '../support/draw-notice.ts';
import { DATABASES } from '../support/database.ts';
import { startTestSmtp, type ReceivedMail, type TestSmtp } from '../support/smtp.ts';
import { HOSTILE_ADDRESSES, HOSTILE_TEXTS, WITH_NUL } from './support/hostile.ts';
import { openMailRoad, reminder, type MailRoad } from './support/mail-road.ts';

/** Every field that a mail of ours may have, once. */
const FIELDS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'in-reply-to',
  'message-id',
  'mime-version',
  'references',
  'reply-to',
  'subject',
  'to',
  'x-auto-response-suppress',
  'x-duban-kind',
  'x-duban-office',
];

const MORNING = moment('2020-04-20 08:30');

describe.each(DATABASES)('hostile data in %s', (kind) => {
  let road: MailRoad;
  let smtp: TestSmtp;

  beforeEach(async () => {
    road = await openMailRoad(kind);
    smtp = await startTestSmtp();
    road.leadTo(smtp.url);
  });
  afterEach(async () => {
    await road.close();
    await smtp.stop();
  });

  it.each(kind === 'sqlite' ? [...HOSTILE_TEXTS, WITH_NUL] : HOSTILE_TEXTS)(
    '%s in title, name, division and topic stays text in each mail',
    async (_what, hostile) => {
      const people = await peopleNamed(hostile);
      await aHostileCase(hostile, people);
      const content = {
        subject: `标题${hostile}`,
        addressee: `一处${hostile}`,
        blocks: [{ type: 'table' as const, columns: [hostile], rows: [[hostile]] }],
        footer: [hostile],
        attachments: [{ fileName: `附件${hostile}.ics`, mediaType: 'text/calendar', text: hostile }],
        thread: hostile,
      };
      await road.write(reminder('words', { personId: people.officer.id, content }));
      await road.sweep(MORNING);

      const rows = await road.rows();
      expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
      const kinds = new Set(rows.map((row) => row.kind));
      expect([...kinds].toSorted()).toEqual(['assigned', 'digest', 'officerDesignated', 'supervision']);
      expect(smtp.mails).toHaveLength(rows.length);
      for (const mail of smtp.mails) await expectTame(mail, Object.values(people));
    },
  );

  it('what is not one plain address is refused, and reaches no server', async () => {
    const people = [...HOSTILE_ADDRESSES, 'honest@duban.invalid'].map((id) => fakePerson('甲', { id }));
    await road.records.register.apply(OFFICE, { ...NO_CHANGE, people }, minute(0));
    await road.write(...people.map(({ id }) => reminder(`to ${id}`, { personId: id })));
    await road.sweep(minute(0));
    const rows = await road.rows();
    expect(rows).toHaveLength(people.length);
    for (const { personId, state, lastError } of rows)
      expect({ personId, state, said: lastError !== null }).toEqual(
        personId === 'honest@duban.invalid'
          ? { personId, state: 'sent', said: false }
          : { personId, state: 'failed', said: true },
      );
    expect(smtp.mails.map(({ envelope }) => envelope.to)).toEqual([['honest@duban.invalid']]);
  });

  async function peopleNamed(hostile: string) {
    const named = ({ name, unit, ...person }: Person) => ({
      ...person,
      name: `${name}${hostile}`,
      unit: person.unitKind === 'division' ? `${unit}${hostile}` : unit,
    });
    const people = {
      officer: named(PEOPLE.officer),
      liaison: named(PEOPLE.liaison),
      head: named(PEOPLE.head),
      supervisor: named(PEOPLE.supervisor),
    };
    const all = Object.values(people).map((person) => ({ ...person, active: true }));
    await road.records.register.apply(OFFICE, { ...NO_CHANGE, people: all }, minute(0));
    return people;
  }

  /** A case under a hostile title that has gone as far as its officer, a morning on which it is late, and a notice. */
  async function aHostileCase(hostile: string, people: Awaited<ReturnType<typeof peopleNamed>>) {
    const { officer, head, supervisor } = people;
    const accepts: Doing = {
      command: ({ now, today }) => ({
        type: 'Act',
        at: now,
        commandId: 'accept',
        actor: head,
        act: { type: 'accept', officer: { id: officer.id, name: officer.name }, on: today },
      }),
    };
    const story = aCase({
      office: OFFICE,
      title: `关于样例的提案${hostile}`,
      items: [{ no: 1, text: hostile }],
      leadDivision: head.unit,
    }).after(accepts, at('2020-04-20 08:00'));
    const { journal: entries, proposal, mails } = story;
    const { number } = proposal.assignment;
    const nextWakeAt = nextWake(proposal) ?? null;
    await road.records.caseWriter.write({
      office: OFFICE,
      number,
      lineage: 'first',
      entries,
      proposal,
      nextWakeAt,
      mails,
    });
    await composeMorning(road.records, { office: OFFICE, at: MORNING });
    const terms = noticeTerms(
      {
        office: OFFICE,
        noticeId: 'n1',
        kind: 'supervision',
        topic: `督办${hostile}`,
        bureauName: `样例局${hostile}`,
        issuedBy: { id: supervisor.id, name: supervisor.name },
        issuedOn: story.today,
        words: {},
      },
      proposal.calendar,
      DEFAULT_POLICY,
    );
    const drawn = drawNotice({
      terms: { ...terms, attachLetter: false },
      actor: supervisor,
      cases: [proposal],
      people: Object.values(people),
      urged: [],
    });
    const { office, noticeId, kind } = terms;
    const numbered = drawn.mails.map(({ id, content }) => ({
      key: noticeMailKey(noticeId),
      kind,
      personId: id,
      notBefore: MORNING,
      content: numberedMail(content, '督办〔2020〕1号', []),
    }));
    await road.records.notices.addMails(office, numbered, MORNING);
  }
});

/** The bytes as they came: one block of known fields, once each, one recipient who is the envelope's, nothing but ASCII. */
async function expectTame(mail: ReceivedMail, people: readonly Person[]) {
  const { raw, envelope } = mail;
  expect(raw).not.toMatch(/[^\t\r\n -~]/);
  expect(raw).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
  expect(raw).not.toMatch(/\r\n\.\r\n/);
  expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);

  const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
  const names = head.split(/\r\n(?![ \t])/).map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  expect(names).toHaveLength(new Set(names).size);
  expect(names.filter((name) => !FIELDS.includes(name))).toEqual([]);

  expect(envelope.to).toHaveLength(1);
  expect(people.map(({ id }) => id)).toContain(envelope.to[0]);
  const { to, cc, bcc, from, replyTo, subject = '', attachments } = await simpleParser(raw);
  const addresses = (field: typeof to) =>
    [field ?? []].flat().flatMap(({ value }) => value.map(({ address, group }) => group ?? address));
  expect(addresses(to)).toEqual(envelope.to);
  expect([cc, bcc]).toEqual([undefined, undefined]);
  expect(addresses(from)).toEqual(['duban@duban.invalid']);
  expect(addresses(replyTo)).toEqual(['ducha@bureau.example.cn']);
  expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
  expect(Array.from(subject).length).toBeLessThanOrEqual(200);
  for (const { filename = '' } of attachments) expect(filename).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
}
