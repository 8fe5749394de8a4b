import type { Client } from '@temporalio/client';
import { noticeOfWorkflow, noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import { listedRuns } from './listed-runs.ts';
import { runStatus } from './run-status.ts';

/** The runs of notices on a Temporal server. */
export function noticeRunsOn(temporal: Client) {
  return {
    running: (office: string) =>
      listedRuns(temporal, `WorkflowType = 'issuedNotice' AND ExecutionStatus = 'Running'`, (id) =>
        noticeOfWorkflow(office, id),
      ),
    status: (office: string, noticeId: string) => runStatus(temporal, noticeWorkflowId(office, noticeId)),
  };
}
