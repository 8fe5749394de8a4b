import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JournalConflict } from '../../activities/ports.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { ProposalEvent } from '../../domain/proposal/events.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import { DIVISION, at, named } from '../support/cases.ts';
import {
  accepted,
  drafted,
  evaluated,
  signedFor,
  talked,
  toOpinion,
  toReplied,
  aftermath,
  filed,
} from '../support/acts.ts';
import { eventually } from '../support/eventually.ts';
import { openTestNamespace, type TestNamespace } from '../support/test-namespace.ts';
import { openCaseShell, type CaseShell, type LiveCase } from './case-shell.ts';

let place: TestNamespace;
let shell: CaseShell;

beforeAll(async () => {
  place = await openTestNamespace();
  shell = await openCaseShell(place);
});

afterAll(async () => {
  await shell.close();
  await place.close();
});

const away = () => Promise.reject(new Error('the database is away'));
const assigned = (number: string) => shell.open({ number, leadDivision: DIVISION });

describe.concurrent('the one writer of a case', () => {
  it('loses nothing and changes no order, whatever writes fail and however many act at once', async () => {
    const schedules = fc.sample(
      fc.array(fc.constantFrom('works', 'fails', 'isInDoubt', 'wasLost'), { minLength: 2, maxLength: 5 }),
      8,
    );
    await Promise.all(schedules.map((schedule, index) => liveThrough(`2020T30${index}`, schedule)));
  }, 120_000);

  it('waits for the database with one activity and a history that does not grow', async () => {
    const live = await assigned('2020T310');
    shell.journal.through(live.number, away);
    const first = live.send(live.commandOf(signedFor(), 'first'));
    await eventually('the first is written', async () => (await pendingAttempts(live)) >= 1);
    const second = live.send(live.commandOf(accepted(), 'second'));
    await eventually('the second is accepted', () => shows(live, 4));
    const before = (await live.history()).events?.length ?? 0;
    const attempts = await pendingAttempts(live);
    await eventually('the first is tried again', async () => (await pendingAttempts(live)) > attempts);

    expect((await live.history()).events).toHaveLength(before);
    expect(shell.journal.of(live.number).entries).toHaveLength(2);
    shell.journal.through(live.number, async (put) => put());
    expect(await first).toMatchObject({ revision: 3 });
    expect(await second).toMatchObject({ revision: 4 });
    expect(shell.journal.of(live.number).entries.map((entry) => entry.commandId)).toEqual([
      null,
      null,
      'first',
      'second',
    ]);
  });

  it('goes on from what a task that was lost with its worker had put down', async () => {
    shell.journal.through('2020T320', async (put, { entries }) => {
      await put(aSecondEarlier(entries));
      return put();
    });
    const live = await assigned('2020T320');
    const opened = shell.journal.of(live.number).entries;
    await live.live(at('2020-04-10 10:00'));
    const signed = await live.send(live.commandOf(signedFor(), 'signed'));

    const { entries } = shell.journal.of(live.number);
    expect(opened.map((entry) => entry.event.type)).toEqual(['Opened', 'Assigned']);
    expect(entries.map((entry) => entry.revision)).toEqual(entries.map((_entry, index) => index + 1));
    expect(signed).toEqual({ revision: entries.length, events: ['SignedFor'] });
    expect(entries.filter((entry) => entry.event.type === 'OccasionsReached')).not.toEqual([]);
    expect(await live.send(live.commandOf(signedFor(), 'signed'))).toEqual(signed);
    expect(shell.journal.of(live.number).entries).toHaveLength(entries.length);
  });

  it('holds an act against what stands, and knows the command that put it there', async () => {
    const live = await assigned('2020T321');
    shell.journal.through(live.number, async (put, { entries }) => {
      await put(entries.map((entry) => ({ ...entry, commandId: 'lost' })));
      return put();
    });

    await expect(live.send(live.commandOf(signedFor(), 'later'))).rejects.toMatchObject({
      cause: { type: 'alreadyDone' },
    });
    expect(await live.send(live.commandOf(signedFor(), 'lost'))).toEqual({
      revision: 3,
      events: ['SignedFor'],
    });
    expect(shell.journal.of(live.number).entries.map((entry) => entry.commandId)).toEqual([
      null,
      null,
      'lost',
    ]);
  });

  it('does not end with an ending that does not stand', async () => {
    const live = await assigned('2020T322');
    await live.live(...toReplied.slice(1), evaluated(), ...aftermath);
    shell.journal.through(live.number, async (put, { entries }) => {
      await put(entries.slice(0, 1).map((entry) => ({ ...entry, commandId: 'lost', event: owed(entry) })));
      return put();
    });
    await expect(live.send(live.commandOf(filed()))).rejects.toMatchObject({
      cause: { type: 'instructionsOpen' },
    });

    shell.journal.through(live.number, async (put) => put());
    expect(await live.send(live.commandOf(talked()))).toMatchObject({ events: ['CommunicationRecorded'] });
  });

  it('freezes a case whose record went on elsewhere, and the case survives time, notices and acts', async () => {
    const live = await assigned('2020T311');
    shell.journal.through(live.number, () => Promise.reject(new JournalConflict('written elsewhere')));
    const frozen = { cause: { type: 'caseFrozen' } };

    await expect(live.send(live.commandOf(signedFor()))).rejects.toMatchObject(frozen);
    shell.journal.through(live.number, async (put) => put());
    const events = (await live.history()).events?.length;
    await expect(live.send(live.commandOf(accepted()))).rejects.toMatchObject(frozen);
    expect((await live.history()).events).toHaveLength(events ?? 0);

    await live.live(
      named({ noticeId: 'n', kind: 'urge', docNumber: '催办〔2020〕1号' }),
      at('2020-04-20 10:00'),
    );
    await expect(live.send(live.commandOf(accepted()))).rejects.toMatchObject(frozen);
    expect(shell.journal.of(live.number).entries).toHaveLength(2);
    const failed = (await live.history()).events?.filter((event) => event.workflowTaskFailedEventAttributes);
    expect(failed).toEqual([]);
  });
});

async function liveThrough(number: string, schedule: readonly string[]): Promise<void> {
  const live = await assigned(number);
  const coming = [...schedule];
  shell.journal.through(number, async (put, { entries }) => {
    switch (coming.shift()) {
      case 'fails':
        return away();
      case 'isInDoubt':
        await put();
        return away();
      case 'wasLost':
        await put(afterANotice(entries));
        return put();
      default:
        return put();
    }
  });
  await live.live(...toOpinion.slice(1));
  const together = Array.from({ length: 5 }, () => live.commandOf(talked()));
  const answers = await Promise.all(together.map((command) => live.send(command)));
  await live.live(at('2020-04-24 10:00'), drafted());

  const { entries, mails } = shell.journal.of(number);
  const why = schedule.join(', ');
  expect(
    entries.map((entry) => entry.revision),
    why,
  ).toEqual(entries.map((_entry, index) => index + 1));
  expect(
    entries.map((entry) => entry.at),
    why,
  ).toEqual(entries.map((entry) => entry.at).toSorted((a, b) => a - b));
  for (const [index, { commandId }] of together.entries()) {
    const own = entries.filter((entry) => entry.commandId === commandId);
    expect(
      own.map((entry) => entry.event.type),
      why,
    ).toEqual(answers[index]?.events);
    expect(own.at(-1)?.revision, why).toBe(answers[index]?.revision);
  }
  expect(new Set(mails.map((mail) => mail.key)).size, why).toBe(mails.length);
}

/** What another attempt decided, to which a notice came before: the same, one revision later. */
function afterANotice(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const [first] = entries;
  if (!first) return [];
  const notice = {
    noticeId: randomUUID(),
    kind: 'urge',
    docNumber: '催办〔2020〕1号',
    issuedOn: '2020-04-07',
  };
  const event = { type: 'NamedInNotice', notice } as ProposalEvent;
  return [
    { ...first, commandId: null, actor: null, event },
    ...entries.map((entry) => ({ ...entry, revision: entry.revision + 1 })),
  ];
}

/** An instruction that a leader gave meanwhile, which keeps the case from being filed. */
function owed({ event, actor }: JournalEntry): ProposalEvent {
  if (event.type !== 'Ended' || !actor) throw new Error('only a filing ends this case');
  const { on } = event.ending;
  const told = {
    leader: '样例领导',
    form: 'note',
    carrier: '样例文稿',
    text: '样例批示',
    answers: [],
  } as const;
  return { type: 'InstructionRecorded', instruction: { ...told, no: 1, givenOn: on, by: actor } };
}

/** What was decided a second earlier. */
const aSecondEarlier = (entries: readonly JournalEntry[]): readonly JournalEntry[] =>
  entries.map((entry) => ({ ...entry, at: instant(entry.at - 1_000) }));

/** How often the ordinary activity has been tried; nothing while there is none. */
async function pendingAttempts({ workflowId }: LiveCase): Promise<number> {
  const { raw } = await shell.client.workflow.getHandle(workflowId).describe();
  return raw.pendingActivities?.[0]?.attempt ?? 0;
}

async function shows(live: LiveCase, revision: number): Promise<boolean> {
  const events = (await live.history()).events ?? [];
  return (
    events.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length >= revision - 1
  );
}
