import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import type { Opening } from '../../domain/proposal/open-case.ts';
import { CASE_QUEUE } from '../../workflows/messages.ts';
import { benchWorkflowId, caseInput, OURS, type Shape } from './shape.ts';

/** Opens one of the product's cases on a clock of its own and waits for its opening to be on record. */
export function openBenchCase(client: Client, opening: Opening, clockAheadMs: number): Promise<void> {
  return openInShape(client, OURS, opening.assignment.number, caseInput(opening, clockAheadMs));
}

/** Starts a case of any shape and waits for its opening to be done. */
export async function openInShape(
  client: Client,
  { workflowType }: Shape,
  number: string,
  input: unknown,
): Promise<void> {
  await client.workflow.executeUpdateWithStart('open', {
    startWorkflowOperation: new WithStartWorkflowOperation(workflowType, {
      workflowId: benchWorkflowId(number),
      taskQueue: CASE_QUEUE,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
    }),
  });
}
