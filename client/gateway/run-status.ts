import { WorkflowNotFoundError, type Client } from '@temporalio/client';

/** The server's word for how a workflow stands, `NOT_FOUND` where it knows of none. */
export async function runStatus(client: Client, workflowId: string): Promise<string> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'NOT_FOUND';
    throw error;
  }
}
