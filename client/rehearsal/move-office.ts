import type { Client } from '@temporalio/client';
import type { Instant } from '../../domain/calendar/instant.ts';
import { nextWakeQuery } from '../../workflows/messages.ts';
import { noticeWorkflowId, proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { createTimeSkipper } from './skip-time.ts';

/** How an office's running workflows are moved on, each on its own clock. */
export type OfficeMover = {
  /** Moves one running case to a moment, through every wake on the way. */
  moveCase(number: string, at: Instant): Promise<void>;
  /** The same for a notice, whose clock began when it was issued. */
  moveNotice(noticeId: string, issuedAt: Instant, at: Instant): Promise<void>;
};

/** `clockAheadMs` is what the clocks of the cases are ahead of the server’s. */
export function createOfficeMover({
  client,
  office,
  clockAheadMs,
}: {
  readonly client: Client;
  readonly office: string;
  readonly clockAheadMs: number;
}): OfficeMover {
  const skipperOf = (skewMs: number) =>
    createTimeSkipper({
      connection: client.connection,
      namespace: client.options.namespace,
      skewMs,
      nextWakeOf: async (id) => (await client.workflow.getHandle(id).query(nextWakeQuery)) ?? undefined,
    });
  const cases = skipperOf(clockAheadMs);
  return {
    async moveCase(number, at) {
      await cases.skipTo(proposalWorkflowId(office, number), at);
    },
    async moveNotice(noticeId, issuedAt, at) {
      const workflowId = noticeWorkflowId(office, noticeId);
      const { startTime } = await client.workflow.getHandle(workflowId).describe();
      await skipperOf(issuedAt - startTime.getTime()).skipTo(workflowId, at);
    },
  };
}
