import type { WorkflowStartOptions } from '@temporalio/client';
import { foldJournal } from '../../domain/proposal/evolve.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { Snapshot } from '../../workflows/case-record.ts';
import { CASE_QUEUE, REMEMBERED_COMMANDS } from '../../workflows/messages.ts';
import { outcomesIn } from '../../workflows/outcomes.ts';
import type { proposalCase, ProposalInput } from '../../workflows/proposal.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';

/** What starts a case anew from its record, under a lineage that supersedes the one before. */
export function restartOf(
  { office, clockAheadMs }: { readonly office: string; readonly clockAheadMs?: number },
  number: string,
  journal: readonly JournalEntry[],
  start: Pick<ProposalInput, 'lineage' | 'toReopen'>,
) {
  const ahead = clockAheadMs === undefined ? {} : { clockAheadMs };
  return {
    workflowId: proposalWorkflowId(office, number),
    taskQueue: CASE_QUEUE,
    staticSummary: `第${number}号提案`,
    args: [{ ...start, ...ahead, snapshot: snapshotOf(journal) }],
  } satisfies WorkflowStartOptions<typeof proposalCase>;
}

/** The case as recorded, with what its last commands came to, so that repeating one of them changes nothing. */
function snapshotOf(journal: readonly JournalEntry[]): Snapshot {
  const outcomes = [...outcomesIn(journal)].slice(-REMEMBERED_COMMANDS);
  return { proposal: foldJournal(journal), outcomes };
}
