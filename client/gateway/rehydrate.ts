import { randomUUID } from 'node:crypto';
import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { proposalCase } from '../../workflows/proposal.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { restartOf } from './restart-case.ts';

/** The record from which cases are restarted. */
export type RehydrationSource = {
  readonly client: Client;
  readonly journal: {
    openCases(office: string): Promise<readonly { readonly number: string }[]>;
    journal(office: string, number: string): Promise<readonly JournalEntry[]>;
    /** From now on only this lineage may write the case; the revision to go on from. */
    startLineage(number: string, lineage: string): Promise<number>;
  };
  readonly clockAheadMs?: number;
};

/**
 * Restarts every open case that does not run, from the journal, under a new lineage: after the Temporal server's
 * data was lost or left behind. Nothing that stands in the journal happens again; a running case is left alone.
 */
export async function rehydrateAll(
  source: RehydrationSource,
  office: string,
): Promise<{ readonly restarted: number; readonly running: number }> {
  let restarted = 0;
  const open = await source.journal.openCases(office);
  for (const { number } of open) if (await rehydrate(source, office, number)) restarted += 1;
  return { restarted, running: open.length - restarted };
}

/** The same for one open case; tells whether it was restarted, and did not run already. */
export async function rehydrate(source: RehydrationSource, office: string, number: string): Promise<boolean> {
  if (await caseRuns(source.client, office, number)) return false;
  const lineage = randomUUID();
  await source.journal.startLineage(number, lineage);
  const journal = await source.journal.journal(office, number);
  try {
    const restart = restartOf({ ...source, office }, number, journal, { lineage });
    await source.client.workflow.start<typeof proposalCase>('proposalCase', restart);
    return true;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return false;
  }
}

/** Whether a case runs with the server. */
export async function caseRuns(client: Client, office: string, number: string): Promise<boolean> {
  const workflowId = proposalWorkflowId(office, number);
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkflowNotFoundError') return false;
    throw error;
  }
}
