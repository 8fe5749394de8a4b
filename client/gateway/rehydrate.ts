import { randomUUID } from 'node:crypto';
import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { foldJournal } from '../../domain/proposal/evolve.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { Snapshot } from '../../workflows/case-record.ts';
import { CASE_QUEUE, REMEMBERED_COMMANDS } from '../../workflows/messages.ts';
import { outcomesIn } from '../../workflows/outcomes.ts';
import type { proposalCase } from '../../workflows/proposal.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';

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
  for (const { number } of open) {
    if (await runs(source.client, proposalWorkflowId(office, number))) continue;
    const lineage = randomUUID();
    await source.journal.startLineage(number, lineage);
    const snapshot = snapshotOf(await source.journal.journal(office, number));
    const ahead = source.clockAheadMs === undefined ? {} : { clockAheadMs: source.clockAheadMs };
    try {
      await source.client.workflow.start<typeof proposalCase>('proposalCase', {
        workflowId: proposalWorkflowId(office, number),
        taskQueue: CASE_QUEUE,
        staticSummary: `第${number}号提案`,
        args: [{ lineage, ...ahead, snapshot }],
      });
      restarted += 1;
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
  return { restarted, running: open.length - restarted };
}

/** The case as recorded, with what its last commands came to, so that repeating one of them changes nothing. */
function snapshotOf(journal: readonly JournalEntry[]): Snapshot {
  const outcomes = [...outcomesIn(journal)].slice(-REMEMBERED_COMMANDS);
  return { proposal: foldJournal(journal), outcomes };
}

async function runs(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkflowNotFoundError') return false;
    throw error;
  }
}
