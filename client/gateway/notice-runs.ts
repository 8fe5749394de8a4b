import type { Client } from '@temporalio/client';
import { noticeOfWorkflow, noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import { listedRuns } from './listed-runs.ts';
import { runStatus } from './run-status.ts';

/** The runs of notices on a server. */
export type NoticeRuns = {
  running(office: string): Promise<readonly string[]>;
  status(office: string, noticeId: string): Promise<string>;
};

/** The runs of notices on a Temporal server. */
export function noticeRunsOn(temporal: Client): NoticeRuns {
  return {
    running: (office) =>
      listedRuns(temporal, `WorkflowType = 'issuedNotice' AND ExecutionStatus = 'Running'`, (id) =>
        noticeOfWorkflow(office, id),
      ),
    status: (office, noticeId) => runStatus(temporal, noticeWorkflowId(office, noticeId)),
  };
}
