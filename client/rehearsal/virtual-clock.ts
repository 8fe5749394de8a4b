import type { ConnectionLike } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';

/** One workflow as the server sees it: `now` is its virtual time in epoch milliseconds, `inFlight` the work that keeps time from being skipped. */
export type VirtualClock = {
  readonly now: number;
  readonly running: boolean;
  readonly runId: string;
  readonly lastEventId: number;
  readonly fastForwardId: string | undefined;
  readonly skipping: boolean;
  readonly inWorkflowTask: boolean;
  readonly inFlight: readonly string[];
};

/** Reads the virtual clock of a workflow's latest run; one whose time was never skipped goes by the wall clock. */
export async function readVirtualClock(
  connection: ConnectionLike,
  namespace: string,
  workflowId: string,
): Promise<VirtualClock> {
  const described = await connection.workflowService.describeWorkflowExecution({
    namespace,
    execution: { workflowId },
  });
  const info = described.workflowExecutionInfo;
  const skipping = described.workflowExtendedInfo?.timeSkippingInfo;
  const config = skipping?.effectiveConfig;
  return {
    now: optionalTsToMs(skipping?.currentTime) ?? Date.now(),
    running:
      info?.status === proto.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING,
    runId: info?.execution?.runId ?? '',
    lastEventId: Number(info?.historyLength ?? 0),
    fastForwardId: config?.fastForwardConfig?.id ?? undefined,
    skipping: config?.enabled === true,
    inWorkflowTask: Boolean(described.pendingWorkflowTask),
    inFlight: [
      ...(described.pendingWorkflowTask ? ['workflow task'] : []),
      ...described.pendingActivities.map((activity) => `activity ${activity.activityType?.name ?? ''}`),
      ...described.pendingChildren.map((child) => `child ${child.workflowId ?? ''}`),
    ],
  };
}
