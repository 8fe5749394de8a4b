import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Heartbeats, WatchSource } from '../../activities/ports.ts';
import type { MailKind, OutboxState } from '../../domain/notice/mail.ts';
import { nextWake } from '../../domain/proposal/agenda.ts';
import type { Finding } from '../../domain/watch/alarm.ts';
import { createAlarms } from '../../prisma/alarms.ts';
import { createCaseWriter } from '../../prisma/case-writer.ts';
import { createHeartbeats } from '../../prisma/heartbeats.ts';
import { createMailRecords } from '../../prisma/mail-records.ts';
import { createReadModel } from '../../prisma/read-model.ts';
import { createWatchSource } from '../../prisma/watch-source.ts';
import { aCase, at as onClock } from '../support/cases.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fakeProposal, fakeWrite, IDENTITY, minute, OFFICE } from './fake-case.ts';
import { seedPeople } from './fake-people.ts';

describe.each(DATABASES)('what the watchdog keeps and reads on %s', (kind) => {
  let test: TestDatabase;
  let source: WatchSource;
  let heartbeats: Heartbeats;
  let alarms: ReturnType<typeof createAlarms>;

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    await seedPeople(test.database);
    source = createWatchSource(test.database);
    heartbeats = createHeartbeats(test.database);
    alarms = createAlarms(test.database, IDENTITY);
  });
  afterEach(() => test.close());

  const write = async (number: string, differences: object, nextWakeAt: number | null) => {
    const proposal = fakeProposal(1, differences);
    await createCaseWriter(test.database, IDENTITY).write(
      fakeWrite(1, 1, {
        number,
        proposal: { ...proposal, assignment: { ...proposal.assignment, number } },
        nextWakeAt: nextWakeAt === null ? null : minute(nextWakeAt),
      }),
    );
  };

  it('beats: the last moment, and since when there was no long break', async () => {
    const beat = (minutes: number) => heartbeats.beat(OFFICE, 'watchdog', minute(minutes));
    expect(await heartbeats.lastBeat(OFFICE, 'watchdog')).toBeUndefined();
    expect(await beat(0)).toBe(minute(0));
    expect(await beat(10)).toBe(minute(0));
    expect(await beat(5)).toBe(minute(0));
    expect(await heartbeats.lastBeat(OFFICE, 'watchdog')).toBe(minute(10));
    expect(await beat(21)).toBe(minute(21));
    expect(await heartbeats.lastBeat(OFFICE, 'dispatch')).toBeUndefined();
  });

  it('sees open cases, late ones first by their wake, and what stands on record', async () => {
    const ending = { kind: 'withdrawn', on: '2020-03-02', reason: '样例' };
    await write('1', {}, 30);
    await write('2', {}, 20);
    await write('3', {}, 50);
    await write('4', {}, null);
    await write('5', { ending }, null);
    expect(await source.openNumbers(OFFICE)).toEqual(['1', '2', '3', '4']);
    expect(await source.lateCases(OFFICE, minute(30))).toEqual([
      { number: '2', nextWakeAt: minute(20) },
      { number: '1', nextWakeAt: minute(30) },
    ]);
    const standing = await source.standing(OFFICE, ['5', '1', 'unknown']);
    expect(standing.toSorted((one, other) => one.number.localeCompare(other.number))).toEqual([
      { number: '1', ended: false, revision: 1, recordedAt: minute(1) },
      { number: '5', ended: true, revision: 1, recordedAt: minute(1) },
    ]);
    expect(await source.dueAfter(OFFICE, fakeProposal(1).plan.due.dueOn)).toBeUndefined();
    expect(await source.dueAfter('another', fakeProposal(1).plan.due.dueOn)).toBeUndefined();
  });

  it('reads a case with its wake as the writer put it down', async () => {
    const { proposal, journal } = aCase({ office: OFFICE, number: '12' }).after(onClock('2020-04-07 09:00'));
    const nextWakeAt = nextWake(proposal) ?? null;
    await createCaseWriter(test.database, IDENTITY).write(
      fakeWrite(1, 1, { entries: journal, proposal, nextWakeAt }),
    );
    expect(await source.plannedWakes(OFFICE, ['12', 'unknown'])).toEqual([{ proposal, nextWakeAt }]);
  });

  async function mail(
    key: string,
    state: OutboxState,
    given: { kind?: MailKind; person?: string; minutes?: number; attempts?: number; heldForMs?: number } = {},
  ) {
    const { person = 'officer@duban.invalid', minutes = 0, attempts = 1, heldForMs } = given;
    await test.database.outboxMail.createMany({
      data: {
        id: key,
        office: OFFICE,
        key,
        kind: given.kind ?? 'assigned',
        personId: person,
        toName: '经办人',
        toAddress: person,
        subject: '样例',
        content: '{}',
        messageId: `<${key}@duban.invalid>`,
        notBefore: BigInt(minute(minutes)),
        state,
        attempts,
        createdAt: BigInt(minute(minutes)),
        takenAt: heldForMs === undefined ? null : BigInt(Date.now() - heldForMs),
      },
    });
  }

  it('sees mail that waits, is held, or is in doubt', async () => {
    await mail('old', 'queued', { minutes: 0, attempts: 0 });
    await mail('due', 'queued', { minutes: 25, attempts: 0 });
    await mail('tried', 'queued', { minutes: 40, attempts: 5 });
    await mail('later', 'queued', { minutes: 90, attempts: 0 });
    await mail('held', 'sending', { heldForMs: 25 * 60_000 });
    await mail('going', 'sending', { heldForMs: 60_000 });
    await mail('in doubt', 'ambiguous', { kind: 'urge', minutes: 3 });
    await mail('refused letter', 'failed', { kind: 'supervision', minutes: 2 });
    await mail('digest in doubt', 'ambiguous', { kind: 'digest' });
    const found = await source.mail(OFFICE, minute(31));
    expect(found).toMatchObject({ waiting: { count: 2, oldest: minute(0) }, held: 1 });
    expect(found.doubtful.map(({ id, since }) => [id, since])).toEqual([
      ['in doubt', minute(3)],
      ['refused letter', minute(2)],
    ]);
  });

  it('takes a long queue that is being sent for no old mail', async () => {
    await mail('old', 'queued', { minutes: 0, attempts: 0 });
    await mail('tried', 'queued', { minutes: 90, attempts: 5 });
    const waiting = async (minutes: number) => (await source.mail(OFFICE, minute(minutes))).waiting.count;
    expect(await waiting(60)).toBe(2);
    const sent = { office: OFFICE, mailId: 'mail', address: 'a@duban.invalid', what: 'sent', attempt: 1 };
    await test.database.mailEvent.createMany({ data: { ...sent, at: minute(59) } });
    expect(await waiting(60)).toBe(1);
    expect(await waiting(65)).toBe(2);
  });

  it('lets a letter rest that was refused to somebody who has left', async () => {
    await mail('to nobody', 'failed', { kind: 'urge', person: 'gone@duban.invalid', minutes: 3 });
    await mail('report in doubt', 'ambiguous', { kind: 'compilation', minutes: 2 });
    const { doubtful } = await source.mail(OFFICE, minute(60));
    expect(doubtful.map(({ id }) => id)).toEqual(['report in doubt']);
  });

  it('sees people with work whom mail does not reach, by marks and by refusals', async () => {
    const officer = 'officer@duban.invalid';
    const noted = (what: 'bounced' | 'sent', minutes: number) =>
      test.database.mailEvent.createMany({
        data: {
          office: OFFICE,
          mailId: 'mail',
          address: officer,
          at: minute(minutes),
          what,
          attempt: 1,
          detail: '550 no such user',
        },
      });
    const cutOff = async () => (await source.mail(OFFICE, minute(5))).cutOff;
    await noted('bounced', 1);
    expect(await cutOff()).toEqual([]);
    await write('1', {}, 30);
    expect(await cutOff()).toMatchObject([{ id: officer, why: '550 no such user' }]);
    await noted('sent', 2);
    expect(await cutOff()).toEqual([]);
    const by = { id: 'supervisor@duban.invalid', name: '督查' };
    const done = { address: officer, reason: '换号', by, commandId: 'mark', at: minute(3) };
    await createMailRecords(test.database).mark(OFFICE, { ...done, bad: true });
    expect(await cutOff()).toMatchObject([{ id: officer, why: '已标记为失效：换号' }]);
  });

  const stuck: Finding = { code: 'caseStuck', subject: '1', values: { number: '1', wakeAt: '样例' } };
  const silent: Finding = { code: 'dispatchSilent', subject: '', values: { since: '没有' } };
  const NIGHT = 60;
  const look = (minutes: number, ...found: readonly Finding[]) =>
    alarms.settle(OFFICE, minute(minutes), found, new Map([['caseStuck/1', 'taken']]), (untold) =>
      untold.length === 0 || minutes >= NIGHT
        ? undefined
        : {
            key: `alarms/${minutes}`,
            kind: 'alarm',
            notBefore: minute(minutes),
            content: { subject: `${untold.length}项`, blocks: [], footer: [] },
          },
    );
  const mails = async () =>
    (await createReadModel(test.database).outbox(OFFICE, 100)).filter((line) => line.kind === 'alarm');

  it('raises an alarm once, sees it again, ends it, and raises it anew when it comes back', async () => {
    await heartbeats.beat(OFFICE, 'watchdog', minute(0));
    expect(await look(0, stuck)).toEqual([stuck]);
    expect(await look(5, stuck, silent)).toEqual([silent]);
    expect(await alarms.open(OFFICE)).toMatchObject([
      {
        ...stuck,
        firstSeenAt: minute(0),
        lastSeenAt: minute(5),
        seenTimes: 2,
        nudgedAt: minute(5),
        nudgeAnswer: 'taken',
      },
      { ...silent, firstSeenAt: minute(5), seenTimes: 1 },
    ]);
    expect(await alarms.countOpen(OFFICE)).toBe(2);
    expect(await look(10)).toEqual([]);
    expect(await alarms.open(OFFICE)).toEqual([]);
    expect(await alarms.ended(OFFICE, 10)).toMatchObject([
      { code: 'dispatchSilent', endedAt: minute(10) },
      { code: 'caseStuck', endedAt: minute(10) },
    ]);
    expect(await look(15, stuck)).toEqual([stuck]);
    const supervisors = new Set((await mails()).map(({ toAddress }) => toAddress));
    expect(await mails()).toHaveLength(3 * supervisors.size);
    expect(supervisors.size).toBeGreaterThan(0);
  });

  it('changes nothing when a look is repeated, and raises nothing twice when two come at once', async () => {
    await heartbeats.beat(OFFICE, 'watchdog', minute(0));
    await Promise.all([look(0, stuck), look(1, stuck), look(2, stuck)]);
    const before = await mails();
    expect(await alarms.open(OFFICE)).toHaveLength(1);
    expect(before).toHaveLength(new Set(before.map(({ toAddress }) => toAddress)).size);
    await look(5, stuck);
    const once = await alarms.open(OFFICE);
    await look(5, stuck);
    expect(await alarms.open(OFFICE)).toEqual(once);
    expect(await mails()).toHaveLength(before.length);
  });

  it('tells in the next mail of all that is still open and that none has told of', async () => {
    await heartbeats.beat(OFFICE, 'watchdog', minute(0));
    await look(10, stuck);
    await look(NIGHT + 5, silent);
    await look(NIGHT + 10, silent, { ...stuck, subject: '2' });
    const told: (readonly [string, number | undefined])[] = [];
    await alarms.settle(OFFICE, minute(NIGHT + 15), [silent], new Map(), (untold, lastMailAt) => {
      told.push(...untold.map(({ code }) => [code, lastMailAt] as const));
      return undefined;
    });
    expect(told).toEqual([['dispatchSilent', minute(10)]]);
  });

  it('keeps who repaired a case', async () => {
    await look(0, stuck, silent);
    await alarms.noteRepair(
      OFFICE,
      { codes: ['caseStuck'], subject: '1' },
      { id: 'supervisor@duban.invalid', name: '督查' },
      minute(1),
    );
    expect(await alarms.open(OFFICE)).toMatchObject([
      { repairedAt: minute(1), repairedBy: { name: '督查' } },
      { code: 'dispatchSilent' },
    ]);
  });
});
