import { WorkflowNotFoundError, type Client, type WorkflowExecutionDescription } from '@temporalio/client';
import { optionalTsToDate } from '@temporalio/common';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { NudgeAnswer } from '../../domain/watch/alarm.ts';
import type { RunState } from '../../domain/watch/watch-facts.ts';
import { nudgeUpdate, viewQuery } from '../../workflows/messages.ts';
import { numberOfProposal, proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { listedRuns } from './listed-runs.ts';
import { failureOf } from './update-failure.ts';

const A_DAY_MS = 86_400_000;

/** How long a case may take to answer. */
const ANSWER_WITHIN_MS = 5_000;

/** The runs of cases on a Temporal server. */
export function caseRunsOn(temporal: Client) {
  const { workflow } = temporal;
  const within = <T>(ask: () => Promise<T>) => temporal.withDeadline(Date.now() + ANSWER_WITHIN_MS, ask);
  const listed = (office: string, query: string) =>
    listedRuns(temporal, query, (id) => numberOfProposal(office, id));
  return {
    running: (office: string) =>
      listed(office, `WorkflowType = 'proposalCase' AND ExecutionStatus = 'Running'`),
    brokenOff(office: string) {
      const since = new Date(Date.now() - A_DAY_MS).toISOString();
      const statuses = `('Terminated', 'Failed', 'TimedOut', 'Canceled')`;
      return listed(
        office,
        `WorkflowType = 'proposalCase' AND ExecutionStatus IN ${statuses} AND CloseTime > '${since}'`,
      );
    },
    async state(office: string, number: string, today: CivilDate): Promise<RunState> {
      const handle = workflow.getHandle(proposalWorkflowId(office, number));
      const described = await handle.describe().catch(unlessNotFound);
      if (!described) return { running: false, status: 'NOT_FOUND', runsForMs: 0 };
      const status = described.status.name;
      const runsForMs = Date.now() - described.startTime.getTime();
      const state = { running: status === 'RUNNING', status, runsForMs };
      const resetAt = lastReset(described);
      if (!state.running || resetAt === undefined) return state;
      const reset = { ...state, resetAgoMs: Date.now() - resetAt.getTime() };
      const view = await within(() => handle.query(viewQuery, today)).catch(() => undefined);
      return view ? { ...reset, knows: view.revision } : reset;
    },
    async nudge(office: string, number: string): Promise<NudgeAnswer> {
      const handle = workflow.getHandle(proposalWorkflowId(office, number));
      try {
        await within(() => handle.executeUpdate(nudgeUpdate));
        return 'taken';
      } catch (error) {
        return nudgeAnswer(error);
      }
    },
  };
}

function lastReset({ raw }: WorkflowExecutionDescription): Date | undefined {
  return optionalTsToDate(raw.workflowExtendedInfo?.lastResetTime);
}

function unlessNotFound(error: unknown): undefined {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}

function nudgeAnswer(error: unknown): NudgeAnswer {
  if (error instanceof WorkflowNotFoundError) return 'notRunning';
  const type = failureOf(error)?.type;
  if (type === 'NotDue') return 'notDue';
  return type === 'Frozen' ? 'frozen' : 'noAnswer';
}
