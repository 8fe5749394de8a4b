import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { NamedInNotice } from '../../domain/proposal/facts.ts';
import { noticeSignal } from '../../workflows/messages.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';

/** Tells a case that it was named in a notice, which it notes once however often; whether there is one that runs. */
export async function nameInNotice(
  { temporal }: { readonly temporal: Client },
  office: string,
  number: string,
  notice: NamedInNotice,
): Promise<boolean> {
  try {
    await temporal.workflow.getHandle(proposalWorkflowId(office, number)).signal(noticeSignal, notice);
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
