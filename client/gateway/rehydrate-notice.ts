import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { Instant } from '../../domain/calendar/instant.ts';
import { mustRun } from '../../domain/notice/unfinished-issue.ts';
import type { issuedNotice } from '../../workflows/issued-notice.ts';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import type { ReadModel } from '../ports.ts';
import { restartOfNotice } from './restart-notice.ts';
import { runStatus } from './run-status.ts';

/** The record from which notices are restarted. */
export type NoticeSource = {
  readonly client: Client;
  readonly readModel: Pick<ReadModel, 'notice'>;
  readonly now: () => Instant;
};

/**
 * Restarts from its record a notice that somebody is waited for with, or whose issuing was cut off; tells whether it
 * was restarted, and did not run already. What stands in the register is done no second time.
 */
export async function rehydrateNotice(
  { client, readModel, now }: NoticeSource,
  office: string,
  noticeId: string,
): Promise<boolean> {
  const status = await runStatus(client, noticeWorkflowId(office, noticeId));
  if (status === 'RUNNING') return false;
  const stored = await readModel.notice(office, noticeId);
  const restart = stored && restartOfNotice(office, stored, now());
  if (!restart || !mustRun(restart.args[0])) return false;
  try {
    await client.workflow.start<typeof issuedNotice>('issuedNotice', {
      ...restart,
      // A run that came to its end in between has done what the record read here still lacks.
      workflowIdReusePolicy: status === 'COMPLETED' ? 'ALLOW_DUPLICATE' : 'ALLOW_DUPLICATE_FAILED_ONLY',
    });
    return true;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return false;
  }
}
