import type { ConnectionLike } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';

type Config = temporal.api.common.v1.ITimeSkippingConfig;

/** A running workflow, and the way to its server. */
export type Skipped = {
  readonly connection: ConnectionLike;
  readonly namespace: string;
  readonly workflowId: string;
};

/**
 * Lets a running workflow's time jump once, to its next timer, as soon as nothing is in flight. One call and no
 * looking at clocks: a bench waits for the wake itself.
 */
export function skipToTimer(skipped: Skipped): Promise<void> {
  return configure(skipped, { enabled: true, maxSessionSkipCount: 1 });
}

/** What the call alone costs: `nth` makes each a change that has to be written down. */
export function skipNothing(skipped: Skipped, nth: number): Promise<void> {
  return configure(skipped, { enabled: false, maxSessionSkipCount: nth });
}

async function configure(
  { connection, namespace, workflowId }: Skipped,
  timeSkippingConfig: Config,
): Promise<void> {
  // oxlint-disable-next-line no-restricted-properties -- one skip ends at the very next timer and can jump over none
  await connection.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: { timeSkippingConfig },
    updateMask: { paths: ['time_skipping_config'] },
  });
}
