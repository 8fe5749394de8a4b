import type { WorkflowStartOptions } from '@temporalio/client';
import type { Instant } from '../../domain/calendar/instant.ts';
import { unfinishedIssue } from '../../domain/notice/unfinished-issue.ts';
import type { issuedNotice } from '../../workflows/issued-notice.ts';
import { CASE_QUEUE } from '../../workflows/messages.ts';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import type { StoredNotice } from '../ports.ts';

/**
 * What starts a notice anew from its record, and goes on with issuing it where that was cut off. Nothing for one from
 * before notices waited for answers.
 */
export function restartOfNotice(office: string, stored: StoredNotice, at: Instant) {
  const { state, noticeId } = stored;
  if (!state) return undefined;
  const order = unfinishedIssue(stored);
  return {
    workflowId: noticeWorkflowId(office, noticeId),
    taskQueue: CASE_QUEUE,
    args: [{ state, ...(order ? { order } : {}), at }],
  } satisfies WorkflowStartOptions<typeof issuedNotice>;
}
