import type { WorkflowInterceptors } from '@temporalio/workflow';

const A_YEAR_MS = 366 * 86_400_000;

/** A shell whose timers do not ring when they should, as if the server had lost them. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [{ startTimer: (input, next) => next({ ...input, durationMs: input.durationMs + A_YEAR_MS }) }],
});
