import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { PersonRef } from '../../domain/office/person.ts';
import type { Assignment } from '../../domain/proposal/assignment.ts';
import type { Opening } from '../../domain/proposal/open-case.ts';
import { CASE_QUEUE, openUpdate } from '../../workflows/messages.ts';
import type { proposalCase } from '../../workflows/proposal.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { calendarInForce } from './calendar-in-force.ts';
import { START_WITHIN_MS, type GatewayPorts } from './gateway-ports.ts';
import { policyNow } from './policy-now.ts';

/**
 * Opens the case of a registered proposal and returns when its opening is on record; harmless when repeated. Throws
 * what the Temporal client throws when it takes longer than `START_WITHIN_MS`.
 */
export async function openCaseOf(
  ports: GatewayPorts,
  assignment: Assignment,
  by: PersonRef,
  told: Pick<Opening, 'advised' | 'assignReason'> = {},
): Promise<void> {
  const { temporal, office, clockAheadMs } = ports;
  const [calendar, policy] = await Promise.all([
    calendarInForce(ports),
    policyNow(ports, assignment.handlingYear),
  ]);
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
        opening: { ...told, assignment, policy, calendar, by },
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
