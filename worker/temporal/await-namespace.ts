import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  Connection,
  isGrpcServiceError,
  NamespaceNotFoundError,
  ServiceError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { GRPC } from '../../client/grpc-codes.ts';

const PAUSE_MS = 25;
const CALL_WITHIN_MS = 2000;
const DAY_MS = 24 * 60 * 60 * 1000;

export type WantedNamespace = {
  readonly address: string;
  readonly namespace: string;
  readonly retentionDays: number;
  readonly signal: AbortSignal;
};

/** Waits until workflows can be started in the namespace at the address, registering it if it is missing; throws when the signal aborts. */
export async function awaitNamespace({
  address,
  namespace,
  retentionDays,
  signal,
}: WantedNamespace): Promise<void> {
  // No interceptors: the client's own retries would wait for seconds where we ask again after 25 ms.
  const connection = Connection.lazy({ address, interceptors: [] });
  const client = new Client({ connection, namespace });
  try {
    let registered = false;
    for (;;) {
      signal.throwIfAborted();
      const state = await connection.withDeadline(Date.now() + CALL_WITHIN_MS, () => lookFor(client));
      if (state === 'ready') return;
      if (state === 'missing' && !registered) {
        registered = await registerNamespace(connection, namespace, retentionDays);
      } else {
        await sleep(PAUSE_MS);
      }
    }
  } finally {
    await connection.close();
  }
}

/** Asks for a workflow that is not there: unlike a look at the namespace itself, this goes the way of a start, through the caches of the frontend and the history service. */
async function lookFor(client: Client): Promise<'ready' | 'missing' | 'silent'> {
  try {
    await client.workflow.getHandle('readiness').describe();
    return 'ready';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'ready';
    if (error instanceof NamespaceNotFoundError) return 'missing';
    if (error instanceof ServiceError || isGrpcServiceError(error)) return 'silent';
    throw error;
  }
}

async function registerNamespace(
  connection: Connection,
  namespace: string,
  retentionDays: number,
): Promise<boolean> {
  try {
    await connection.withDeadline(Date.now() + CALL_WITHIN_MS, () =>
      connection.workflowService.registerNamespace({
        namespace,
        workflowExecutionRetentionPeriod: msToTs(retentionDays * DAY_MS),
      }),
    );
    return true;
  } catch (error) {
    return isGrpcServiceError(error) && error.code === GRPC.alreadyExists;
  }
}
