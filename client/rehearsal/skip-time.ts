import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionLike } from '@temporalio/client';
import { fastForward } from './fast-forward.ts';
import { settle, type Rehearsed } from './settle.ts';
import { TimeSkipFault } from './time-skip-fault.ts';
import { timersFiredSince, type HistoryMark } from './timer-lateness.ts';
import { readVirtualClock } from './virtual-clock.ts';

// A hop is measured from the moment the server takes it up, some milliseconds after we read the clock. One that ended after
// its wake would end in the middle of the wake's workflow task, where the event it writes makes the server refuse a
// continue-as-new and run the task, with its local activities, again.
const LEAD_MS = 20;

export type TimeSkipperSettings = {
  readonly connection: ConnectionLike;
  readonly namespace: string;
  /** The workflow's next wake on its own clock, by a query; undefined when it waits for no moment. */
  readonly nextWakeOf: (workflowId: string) => Promise<number | undefined>;
  /** The workflow's own clock minus the server's virtual one, for a workflow that goes by `Date.now() + skew`. */
  readonly skewMs?: number;
  /** How late, by the server's record, a timer may fire; virtual time goes on while the machine is busy. */
  readonly lateByAtMostMs?: number;
  /** Real time after which a hop counts as blocked, or a due wake as stuck. */
  readonly patienceMs?: number;
  /** Skips after which the server halts a hop, which is then taken up again. */
  readonly skipsPerSession?: number;
};

/** `now` is the workflow's clock, `fired` the wakes that came due on the way and were dealt with, in order. */
export type SkipResult = {
  readonly now: number;
  readonly fired: readonly number[];
  readonly ended: boolean;
};

export type TimeSkipper = {
  skipTo(workflowId: string, target: number): Promise<SkipResult>;
};

/**
 * Moves a running workflow's virtual clock to a moment, hopping from wake to wake, so that no hop can pass over one, and
 * starting none before the last wake was dealt with.
 *
 * On return `now >= target`, every wake at or before `now` has been dealt with and none after it; or the run has ended. A
 * target in the past only waits for what is due. Between hops skipping is off, and the virtual clock is the wall clock plus
 * all that was skipped: it cannot be stopped, so a wake a few milliseconds past the target comes due by itself, and is
 * then waited for and reported. Calls for one workflow take their turn. Throws TimeSkipFault. Not for a production namespace.
 */
export function createTimeSkipper(settings: TimeSkipperSettings): TimeSkipper {
  const turns = new Map<string, Promise<unknown>>();
  return {
    skipTo(workflowId, target) {
      const before = turns.get(workflowId) ?? Promise.resolve();
      const turn = before.catch(() => undefined).then(() => skipOne(settings, workflowId, target));
      turns.set(workflowId, turn);
      return turn;
    },
  };
}

async function skipOne(
  settings: TimeSkipperSettings,
  workflowId: string,
  target: number,
): Promise<SkipResult> {
  const rehearsed = rehearsedWorkflow(settings, workflowId);
  let mark: HistoryMark = await rehearsed.clock();
  let here = await settle(rehearsed);
  const fired = [...here.passed];
  while (here.clock.running && here.clock.now < target) {
    const goal = Math.min(here.wake ?? target, target);
    await hop(settings, rehearsed, goal - here.clock.now);
    here = await settle(rehearsed, here.wake);
    fired.push(...here.passed);
    await assertPunctual(settings, workflowId, mark, here.clock.runId);
    mark = here.clock;
  }
  return { now: here.clock.now, fired, ended: !here.clock.running };
}

function rehearsedWorkflow(settings: TimeSkipperSettings, workflowId: string): Rehearsed {
  const { connection, namespace, nextWakeOf, skewMs = 0, patienceMs = 60_000 } = settings;
  return {
    workflowId,
    patienceMs,
    nextWake: () => nextWakeOf(workflowId),
    async clock() {
      const clock = await readVirtualClock(connection, namespace, workflowId);
      return { ...clock, now: clock.now + skewMs };
    },
  };
}

/** Skips all but the last few milliseconds, and lets those pass. */
async function hop(settings: TimeSkipperSettings, rehearsed: Rehearsed, distanceMs: number): Promise<void> {
  const { connection, namespace, skipsPerSession = 1000 } = settings;
  const { workflowId, patienceMs: withinMs } = rehearsed;
  if (distanceMs > LEAD_MS) {
    const durationMs = distanceMs - LEAD_MS;
    await fastForward({ connection, namespace, workflowId, durationMs, skipsPerSession, withinMs });
  }
  await sleep(LEAD_MS);
}

async function assertPunctual(
  { connection, namespace, lateByAtMostMs = 2000 }: TimeSkipperSettings,
  workflowId: string,
  mark: HistoryMark,
  runId: string,
): Promise<void> {
  for (const timer of await timersFiredSince(mark, { connection, namespace, workflowId, runId })) {
    if (timer.latenessMs <= lateByAtMostMs) continue;
    const due = new Date(timer.dueAt).toISOString();
    throw new TimeSkipFault('Late', workflowId, `a timer due at ${due} fired ${timer.latenessMs} ms late`);
  }
}
