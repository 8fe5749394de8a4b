import { fileURLToPath } from 'node:url';
import type { WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fastForward } from '../../../client/rehearsal/fast-forward.ts';
import {
  createTimeSkipper,
  type TimeSkipper,
  type TimeSkipperSettings,
} from '../../../client/rehearsal/skip-time.ts';
import { timersFiredSince } from '../../../client/rehearsal/timer-lateness.ts';
import { readVirtualClock, type VirtualClock } from '../../../client/rehearsal/virtual-clock.ts';
import { openTestNamespace, type TestNamespace } from '../../support/test-namespace.ts';
import { addWakeUpdate, nextWakeQuery, waker, type Note, type WakerInput } from './fixtures/waker.ts';

const DAY = 24 * 60 * 60 * 1000;
const taskQueue = 'wakes';

let temporal: TestNamespace;
let worker: Worker;
let working: Promise<void>;
let notes: Map<string, Note[]>;
/** What the activity does at a wake before it notes it. */
let atWake: () => Promise<void>;

beforeAll(async () => {
  temporal = await openTestNamespace();
  worker = await Worker.create({
    connection: temporal.nativeConnection,
    namespace: temporal.namespace,
    taskQueue,
    workflowsPath: fileURLToPath(new URL('./fixtures/waker.ts', import.meta.url)),
    activities: {
      async note(workflowId: string, note: Note): Promise<void> {
        await atWake();
        notes.set(workflowId, [...notesOf(workflowId), note]);
      },
    },
  });
  working = worker.run();
});

afterAll(async () => {
  worker.shutdown();
  await working;
  await temporal.close();
});

beforeEach(() => {
  notes = new Map();
  atWake = async () => {};
});

function notesOf(workflowId: string): readonly Note[] {
  return notes.get(workflowId) ?? [];
}

function wakesOf(workflowId: string): number[] {
  return notesOf(workflowId).map(({ wake }) => wake);
}

type Started = {
  readonly id: string;
  readonly wakes: readonly number[];
  readonly handle: WorkflowHandleWithFirstExecutionRunId<typeof waker>;
  readonly skipper: TimeSkipper;
  clock(): Promise<VirtualClock>;
};

let count = 0;

/** A waker with `days` wakes one day apart from tomorrow on, unless told otherwise. */
async function startWaker(
  days: number,
  input: Partial<WakerInput> = {},
  settings: Partial<TimeSkipperSettings> = {},
): Promise<Started> {
  const id = `waker-${(count += 1)}`;
  const { connection, namespace, client } = temporal;
  const from = Date.now() + (input.skewMs ?? 0);
  const wakes = input.wakes ?? Array.from({ length: days }, (_, index) => from + (index + 1) * DAY);
  const handle = await client.workflow.start(waker, {
    workflowId: id,
    taskQueue,
    args: [{ skewMs: 0, lingers: true, ...input, wakes }],
  });
  const skipper = createTimeSkipper({
    connection,
    namespace,
    nextWakeOf: (workflowId) => client.workflow.getHandle(workflowId).query(nextWakeQuery),
    ...settings,
  });
  return { id, wakes, handle, skipper, clock: () => readVirtualClock(connection, namespace, id) };
}

function at(moments: readonly number[], index: number): number {
  const moment = moments.at(index);
  if (moment === undefined) throw new Error(`no moment ${index}`);
  return moment;
}

function lateness(id: string): number[] {
  return notesOf(id).map((note) => note.at - note.wake);
}

/** What skipTo promises: the target is reached, and all the wakes up to now, and no others, are dealt with. */
function expectSettled(
  { id, wakes }: Started,
  { now, target }: { readonly now: number; readonly target: number },
) {
  expect(now).toBeGreaterThanOrEqual(target);
  expect(now - target).toBeLessThan(5000);
  expect(wakesOf(id)).toEqual(wakes.filter((wake) => wake <= now));
}

test('passes over none of twelve wakes, and is late for none', async () => {
  const started = await startWaker(12);
  const target = at(started.wakes, -1) + DAY / 2;

  const { now, fired, ended } = await started.skipper.skipTo(started.id, target);

  expectSettled(started, { now, target });
  expect(fired).toEqual(started.wakes);
  expect(ended).toBe(false);
  for (const late of lateness(started.id)) {
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(2000);
  }
  const timers = await timersFiredSince(
    { runId: '', lastEventId: 0 },
    { ...temporal, workflowId: started.id, runId: started.handle.firstExecutionRunId },
  );
  expect(timers).toHaveLength(12);
  expect(timers.filter(({ latenessMs }) => latenessMs > 2000)).toEqual([]);
});

test.each([-1000, -1, 0, 1, 1000])('keeps its promise for a target %i ms off a wake', async (offset) => {
  const started = await startWaker(3);
  const target = at(started.wakes, 1) + offset;

  const { now, fired } = await started.skipper.skipTo(started.id, target);

  expectSettled(started, { now, target });
  expect(fired).toEqual(wakesOf(started.id));
  if (offset >= 0) expect(fired).toEqual(started.wakes.slice(0, 2));
});

test('goes on from where it came to, several times', async () => {
  const started = await startWaker(6);
  const all: number[] = [];
  for (const target of [0.5, 1, 3.5, 3.6, 6.5].map((days) => at(started.wakes, 0) + (days - 1) * DAY)) {
    const { now, fired } = await started.skipper.skipTo(started.id, target);
    expectSettled(started, { now, target });
    all.push(...fired);
  }
  expect(all).toEqual(started.wakes);
});

test('passes over no wake when they are a millisecond apart', async () => {
  const from = Date.now() + DAY;
  const started = await startWaker(0, { wakes: [from, from + 1, from + 2, from + DAY] });

  await started.skipper.skipTo(started.id, from + DAY);

  expect(wakesOf(started.id)).toEqual(started.wakes);
  for (const late of lateness(started.id)) expect(late).toBeLessThan(2000);
});

test('between hops the virtual clock is the wall clock plus a constant', async () => {
  const started = await startWaker(2);
  await started.skipper.skipTo(started.id, at(started.wakes, 0));

  const ahead: number[] = [];
  for (let look = 0; look < 50; look += 1) ahead.push((await started.clock()).now - Date.now());

  expect(Math.min(...ahead)).toBeGreaterThan(DAY - 1000);
  expect(Math.max(...ahead) - Math.min(...ahead)).toBeLessThan(500);
  const clock = await started.clock();
  expect(clock.skipping).toBe(false);
  expect(wakesOf(started.id)).toHaveLength(1);
});

test('only waits for what is due when the target is past', async () => {
  const started = await startWaker(1);

  const { now, fired } = await started.skipper.skipTo(started.id, Date.now() - DAY);

  expect(now).toBeLessThan(Date.now() + 1000);
  expect(fired).toEqual([]);
  expect((await started.clock()).fastForwardId).toBeUndefined();
});

test('hops to a moment when the workflow waits for none', async () => {
  const started = await startWaker(0);
  const target = Date.now() + 400 * DAY;

  const { now, fired } = await started.skipper.skipTo(started.id, target);

  expectSettled(started, { now, target });
  expect(fired).toEqual([]);
});

test('reports a run that ends on the way', async () => {
  const started = await startWaker(3, { lingers: false });

  const { now, fired, ended } = await started.skipper.skipTo(started.id, at(started.wakes, -1) + 100 * DAY);

  expect(ended).toBe(true);
  expect(fired).toEqual(started.wakes);
  expect(now).toBeLessThan(at(started.wakes, -1) + DAY);
  expect(await started.skipper.skipTo(started.id, now + 200 * DAY)).toMatchObject({ ended: true, fired: [] });
});

test('follows a workflow that continues as new', async () => {
  const started = await startWaker(6, { continueAfter: 2 });
  const target = at(started.wakes, -1) + DAY / 2;

  const { now, fired, ended } = await started.skipper.skipTo(started.id, target);

  expect(ended).toBe(false);
  expectSettled(started, { now, target });
  expect(fired).toEqual(started.wakes);
  const clock = await started.clock();
  expect(clock.runId).not.toBe(started.handle.firstExecutionRunId);
  const timers = await timersFiredSince(
    { runId: '', lastEventId: 0 },
    { ...temporal, workflowId: started.id, ...clock },
  );
  expect(timers).toHaveLength(6);
});

test('goes by the clock of a workflow that is 200 days behind', async () => {
  const skewMs = -200 * DAY;
  const started = await startWaker(4, { skewMs }, { skewMs });
  const target = at(started.wakes, -1);

  const { now, fired } = await started.skipper.skipTo(started.id, target);

  expectSettled(started, { now, target });
  expect(fired).toEqual(started.wakes);
  for (const late of lateness(started.id)) expect(late).toBeLessThan(2000);
});

test('sees a wake that was moved forward between two hops', async () => {
  const started = await startWaker(2);
  await started.skipper.skipTo(started.id, at(started.wakes, 0));
  const sooner = at(started.wakes, 0) + DAY / 2;
  await started.handle.executeUpdate(addWakeUpdate, { args: [sooner] });

  const { fired } = await started.skipper.skipTo(started.id, at(started.wakes, 1));

  expect(fired).toEqual([sooner, at(started.wakes, 1)]);
});

test('passes over no wake when acts come in while it skips', async () => {
  const started = await startWaker(5);
  const added = [0.5, 1.5, 2.5, 3.5].map((days) => at(started.wakes, 0) + days * DAY);

  await Promise.all([
    started.skipper.skipTo(started.id, at(started.wakes, -1)),
    ...added.map((wake) => started.handle.executeUpdate(addWakeUpdate, { args: [wake] })),
  ]);

  const { now } = await started.clock();
  expect([...wakesOf(started.id)].sort()).toEqual([...started.wakes, ...added].sort());
  expect(now).toBeLessThan(at(started.wakes, -1) + DAY);
});

test('gives calls for one workflow their turn', async () => {
  const started = await startWaker(4);

  const [late, soon] = await Promise.all([
    started.skipper.skipTo(started.id, at(started.wakes, 3)),
    started.skipper.skipTo(started.id, at(started.wakes, 1)),
  ]);

  expect(late.fired).toEqual(started.wakes);
  expect(soon.fired).toEqual([]);
});

test('waits while an activity runs, and goes on after it', async () => {
  const started = await startWaker(2, { ordinary: true });
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  atWake = () => released;

  const skipped = started.skipper.skipTo(started.id, at(started.wakes, 1));
  await vi.waitUntil(async () => (await started.clock()).now > at(started.wakes, 0), { timeout: 10_000 });
  await vi.waitUntil(async () => (await started.clock()).skipping, { timeout: 10_000 });
  expect((await started.clock()).now).toBeLessThan(at(started.wakes, 0) + DAY / 2);
  release();

  expect((await skipped).fired).toEqual(started.wakes);
});

test('gives up when an activity runs on, and leaves skipping off', async () => {
  const started = await startWaker(2, { ordinary: true }, { patienceMs: 1000 });
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  atWake = () => released;

  await expect(started.skipper.skipTo(started.id, at(started.wakes, 1))).rejects.toMatchObject({
    code: 'Blocked',
    workflowId: started.id,
    message: expect.stringContaining('activity note') as unknown,
  });

  const clock = await started.clock();
  expect(clock.skipping).toBe(false);
  expect(clock.now).toBeLessThan(at(started.wakes, 0) + DAY / 2);
  release();
});

test('takes a hop up again when the limit of skips halts it', async () => {
  const started = await startWaker(2, { ordinary: true }, { skipsPerSession: 3 });
  let failures = 10;
  atWake = async () => {
    failures -= 1;
    if (failures >= 0) throw new Error('the mail server is down');
  };

  const { fired } = await started.skipper.skipTo(started.id, at(started.wakes, 1));

  expect(fired).toEqual(started.wakes);
  expect(failures).toBeLessThan(0);
});

test('says so when somebody else skips time on the same workflow', async () => {
  const started = await startWaker(2, { ordinary: true });
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  atWake = () => released;
  const skipped = started.skipper.skipTo(started.id, at(started.wakes, 1));
  skipped.catch(() => undefined);
  await vi.waitUntil(async () => (await started.clock()).now > at(started.wakes, 0), { timeout: 10_000 });
  await vi.waitUntil(async () => (await started.clock()).skipping, { timeout: 10_000 });

  const other = fastForward({
    ...temporal,
    workflowId: started.id,
    durationMs: 1000,
    skipsPerSession: 10,
    withinMs: 20_000,
  });

  await expect(skipped).rejects.toMatchObject({ code: 'Interrupted' });
  release();
  expect(await other).toBe('reached');
});

test('finds a wake that nobody deals with', async () => {
  const due = Date.now() - 1000;
  const started = await startWaker(1, {}, { patienceMs: 200, nextWakeOf: () => Promise.resolve(due) });

  await expect(started.skipper.skipTo(started.id, due + DAY)).rejects.toMatchObject({ code: 'Stuck' });
});

test('finds a timer that fired too late', async () => {
  const started = await startWaker(1, {}, { lateByAtMostMs: -1 });

  await expect(started.skipper.skipTo(started.id, at(started.wakes, 0))).rejects.toMatchObject({
    code: 'Late',
  });
});
