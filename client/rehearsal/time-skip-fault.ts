/** Late: a timer fired past its moment; Stuck: a due wake was not dealt with; Blocked: work in flight kept time from being skipped; Interrupted: somebody else skips time on the same workflow. */
export type TimeSkipFaultCode = 'Late' | 'Stuck' | 'Blocked' | 'Interrupted';

/** A rehearsal's time went wrong, so that what it shows can no longer be relied on. */
export class TimeSkipFault extends Error {
  readonly code: TimeSkipFaultCode;
  readonly workflowId: string;

  constructor(code: TimeSkipFaultCode, workflowId: string, explanation: string) {
    super(`skipping time of ${workflowId}: ${explanation}`);
    this.name = 'TimeSkipFault';
    this.code = code;
    this.workflowId = workflowId;
  }
}
