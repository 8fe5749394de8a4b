import { randomUUID } from 'node:crypto';
import { isGrpcServiceError, type ConnectionLike } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto, { type temporal } from '@temporalio/proto';
import { TimeSkipFault } from './time-skip-fault.ts';
import { readVirtualClock } from './virtual-clock.ts';

export type FastForward = {
  readonly connection: ConnectionLike;
  readonly namespace: string;
  readonly workflowId: string;
  readonly durationMs: number;
  readonly skipsPerSession: number;
  readonly withinMs: number;
};

// Of a call past its deadline, either side may be the first to say so.
const GRPC_PAST_DEADLINE: readonly number[] = [1, 4];
const GRPC_NOT_FOUND = 5;
// The server says nothing to a poll when its limit of skips stops the hop, so we look for ourselves this often.
const POLL_MS = 500;
const SHORTEST_POLL_MS = 100;

/**
 * Moves one running workflow's virtual clock on by a duration, through every timer on the way, and resolves to 'reached',
 * 'ended' when the run ended first, or 'halted' when the server's limit of skips stopped it half-way; afterwards skipping
 * is off. Throws TimeSkipFault Blocked or Interrupted.
 */
export async function fastForward(hop: FastForward): Promise<'reached' | 'halted' | 'ended'> {
  const fastForwardId = randomUUID();
  const deadline = Date.now() + hop.withinMs;
  const config = {
    enabled: true,
    maxSessionSkipCount: hop.skipsPerSession,
    fastForwardConfig: { id: fastForwardId, duration: msToTs(hop.durationMs) },
  };
  if (!(await configure(hop, config))) return outcomeWithoutRun(hop);
  try {
    for (;;) {
      const result = await poll(hop, fastForwardId, deadline);
      if (result === Result.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return 'reached';
      const clock = await readVirtualClock(hop.connection, hop.namespace, hop.workflowId);
      if (!clock.running) return 'ended';
      if (clock.fastForwardId !== fastForwardId) throw interrupted(hop);
      if (!clock.skipping) return 'halted';
      if (Date.now() > deadline) throw blocked(hop, clock.inFlight);
    }
  } catch (error) {
    if (!(error instanceof TimeSkipFault && error.code === 'Interrupted')) await turnOff(hop);
    throw error;
  }
}

const Result = proto.temporal.api.enums.v1.FastForwardPollingResult;

/** False when there is no running workflow to configure. */
async function configure(
  { connection, namespace, workflowId }: FastForward,
  timeSkippingConfig: temporal.api.common.v1.ITimeSkippingConfig,
): Promise<boolean> {
  try {
    await connection.workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: { timeSkippingConfig },
      updateMask: { paths: ['time_skipping_config'] },
    });
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && error.code === GRPC_NOT_FOUND) return false;
    throw error;
  }
}

/** The run may just have ended, or have given way to a new one. */
async function outcomeWithoutRun(hop: FastForward): Promise<'halted' | 'ended'> {
  const { running } = await readVirtualClock(hop.connection, hop.namespace, hop.workflowId);
  return running ? 'halted' : 'ended';
}

async function poll(
  { connection, namespace, workflowId }: FastForward,
  fastForwardId: string,
  deadline: number,
): Promise<temporal.api.enums.v1.FastForwardPollingResult> {
  const pollUntil = Math.max(Date.now() + SHORTEST_POLL_MS, Math.min(Date.now() + POLL_MS, deadline));
  try {
    const response = await connection.withDeadline(pollUntil, () =>
      connection.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace,
        workflowExecution: { workflowId },
        fastForwardId,
      }),
    );
    return response.fastForwardPollingResult;
  } catch (error) {
    if (isGrpcServiceError(error) && GRPC_PAST_DEADLINE.includes(error.code)) {
      return Result.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT;
    }
    throw error;
  }
}

/** A fast-forward left alone would go on later, when nobody watches for wakes. */
async function turnOff(hop: FastForward): Promise<void> {
  await configure(hop, { enabled: false }).catch(() => false);
}

function interrupted({ workflowId }: FastForward): TimeSkipFault {
  return new TimeSkipFault('Interrupted', workflowId, 'another fast-forward took the place of ours');
}

function blocked({ workflowId, withinMs }: FastForward, inFlight: readonly string[]): TimeSkipFault {
  const reason = inFlight.length === 0 ? 'nothing in flight' : inFlight.join(', ');
  return new TimeSkipFault('Blocked', workflowId, `no progress within ${withinMs} ms (${reason})`);
}
