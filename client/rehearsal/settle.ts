import { setTimeout as sleep } from 'node:timers/promises';
import { isGrpcServiceError, ServiceError } from '@temporalio/client';
import { GRPC } from '../grpc-codes.ts';
import { TimeSkipFault } from './time-skip-fault.ts';
import type { VirtualClock } from './virtual-clock.ts';

const PAUSE_MS = 2;

/** One workflow as seen by who skips its time; `clock` and `nextWake` go by the same clock, in epoch milliseconds. */
export type Rehearsed = {
  readonly workflowId: string;
  readonly clock: () => Promise<VirtualClock>;
  readonly nextWake: () => Promise<number | undefined>;
  readonly patienceMs: number;
};

/** The state after every due wake was dealt with: the next one lies ahead, and `passed` are those that came due meanwhile. */
export type Settled = {
  readonly clock: VirtualClock;
  readonly wake: number | undefined;
  readonly passed: readonly number[];
};

/**
 * Waits until the run has ended, or its next wake lies ahead and no workflow task is under way; `expected` is the wake that
 * was next before. Throws TimeSkipFault Stuck.
 */
export async function settle(rehearsed: Rehearsed, expected?: number): Promise<Settled> {
  const deadline = Date.now() + rehearsed.patienceMs;
  const passed: number[] = [];
  let pending = expected;
  let answer: Answer | undefined;
  for (;;) {
    const clock = await rehearsed.clock();
    if (answer !== undefined && isStillTrue(answer, clock)) {
      const { wake } = answer;
      if (pending !== undefined && pending !== wake && pending <= clock.now) passed.push(pending);
      pending = wake;
      if (!clock.running || wake === undefined || wake > clock.now) return { clock, wake, passed };
    } else if (!clock.inWorkflowTask) {
      answer = await askNextWake(rehearsed, clock);
      if (answer !== undefined) continue;
    }
    if (Date.now() > deadline) throw stuck(rehearsed, answer?.wake, clock);
    await sleep(PAUSE_MS);
  }
}

/** A workflow's next wake, as it was at that length of its history. */
type Answer = { readonly wake: number | undefined; readonly asOf: VirtualClock };

/** What a workflow would answer changes with its history and with nothing else. */
function isStillTrue({ asOf }: Answer, clock: VirtualClock): boolean {
  return clock.runId === asOf.runId && clock.lastEventId === asOf.lastEventId && !clock.inWorkflowTask;
}

/** Undefined for a run that has just continued as new: it cannot be queried before its first workflow task is scheduled. */
async function askNextWake({ nextWake }: Rehearsed, asOf: VirtualClock): Promise<Answer | undefined> {
  try {
    return { wake: await nextWake(), asOf };
  } catch (error) {
    const reason = error instanceof ServiceError ? error.cause : error;
    if (isGrpcServiceError(reason) && reason.code === GRPC.failedPrecondition) return undefined;
    throw error;
  }
}

function stuck(
  { workflowId, patienceMs }: Rehearsed,
  wake: number | undefined,
  { now, inFlight }: VirtualClock,
): TimeSkipFault {
  const next = wake === undefined ? 'no next wake' : `next wake ${new Date(wake).toISOString()}`;
  const explanation = `${next}, now ${new Date(now).toISOString()}, in flight: ${inFlight.join(', ') || 'nothing'}`;
  return new TimeSkipFault('Stuck', workflowId, `not settled within ${patienceMs} ms (${explanation})`);
}
