import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import type { Opening } from '../../domain/proposal/open-case.ts';
import { CASE_QUEUE, openUpdate } from '../../workflows/messages.ts';
import type { proposalCase } from '../../workflows/proposal.ts';
import { benchWorkflowId } from './shape.ts';

/** Opens one of the product's cases on a clock of its own and waits for its opening to be on record. */
export async function openBenchCase(client: Client, opening: Opening, clockAheadMs: number): Promise<void> {
  await client.workflow.executeUpdateWithStart(openUpdate, {
    startWorkflowOperation: new WithStartWorkflowOperation<typeof proposalCase>('proposalCase', {
      workflowId: benchWorkflowId(opening.assignment.number),
      taskQueue: CASE_QUEUE,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [{ lineage: 'bench', clockAheadMs, opening }],
    }),
  });
}
