import type { WorkflowInterceptors } from '@temporalio/workflow';

/** A shell that never arms its timer. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [{ startTimer: () => new Promise(() => undefined) }],
});
