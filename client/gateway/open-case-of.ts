import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { PersonRef } from '../../domain/office/person.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { Assignment } from '../../domain/proposal/assignment.ts';
import { CASE_QUEUE, openUpdate } from '../../workflows/messages.ts';
import type { proposalCase } from '../../workflows/proposal.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { START_WITHIN_MS, type GatewayPorts } from './gateway-ports.ts';

/**
 * Opens the case of a registered proposal and returns when its opening is on record; harmless when repeated. Throws
 * what the Temporal client throws when it takes longer than `START_WITHIN_MS`.
 */
export async function openCaseOf(ports: GatewayPorts, assignment: Assignment, by: PersonRef): Promise<void> {
  const { temporal, office, now, clockAheadMs } = ports;
  const calendar = calendarAsOf(civilDateAt(now()));
  const startWorkflowOperation = new WithStartWorkflowOperation<typeof proposalCase>('proposalCase', {
    workflowId: proposalWorkflowId(office, assignment.number),
    taskQueue: CASE_QUEUE,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    staticSummary: `第${assignment.number}号提案`,
    args: [
      {
        lineage: randomUUID(),
        ...(clockAheadMs === undefined ? {} : { clockAheadMs }),
        opening: { assignment, policy: DEFAULT_POLICY, calendar, by },
      },
    ],
  });
  try {
    await temporal.withDeadline(Date.now() + START_WITHIN_MS, () =>
      temporal.workflow.executeUpdateWithStart(openUpdate, { startWorkflowOperation }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
