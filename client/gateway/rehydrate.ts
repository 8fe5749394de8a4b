import { randomUUID } from 'node:crypto';
import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { proposalCase } from '../../workflows/proposal.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import type { ReadModel } from '../ports.ts';
import { rehydrateNotice, type NoticeSource } from './rehydrate-notice.ts';
import { restartOf } from './restart-case.ts';
import { runStatus } from './run-status.ts';

/** The record from which cases are restarted. */
export type CaseSource = {
  readonly client: Client;
  readonly journal: {
    openCases(office: string): Promise<readonly { readonly number: string }[]>;
    journal(office: string, number: string): Promise<readonly JournalEntry[]>;
    /** From now on only this lineage may write the case; the revision to go on from. */
    startLineage(number: string, lineage: string): Promise<number>;
  };
  readonly clockAheadMs?: number;
};

/** The record from which an office is restarted. */
export type RehydrationSource = CaseSource &
  NoticeSource & { readonly readModel: Pick<ReadModel, 'openNotices'> };

/** How many were restarted, and how many ran already. */
export type Rehydrated = { readonly restarted: number; readonly running: number };

/**
 * Restarts every open case and then every open notice that does not run, from the record: after the Temporal server's
 * data was lost or left behind. Nothing that stands on record happens again; what runs is left alone.
 */
export async function rehydrateAll(
  source: RehydrationSource,
  office: string,
): Promise<{ readonly cases: Rehydrated; readonly notices: Rehydrated }> {
  const cases = await each(await source.journal.openCases(office), ({ number }) =>
    rehydrate(source, office, number),
  );
  // A notice that goes on with being issued tells its cases, which have to run by then.
  const notices = await each(await source.readModel.openNotices(office), ({ noticeId }) =>
    rehydrateNotice(source, office, noticeId),
  );
  return { cases, notices };
}

async function each<T>(
  items: readonly T[],
  wasRestarted: (item: T) => Promise<boolean>,
): Promise<Rehydrated> {
  let restarted = 0;
  for (const item of items) if (await wasRestarted(item)) restarted += 1;
  return { restarted, running: items.length - restarted };
}

/** The same for one open case, under a new lineage; tells whether it was restarted, and did not run already. */
export async function rehydrate(source: CaseSource, office: string, number: string): Promise<boolean> {
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
  return (await runStatus(client, proposalWorkflowId(office, number))) === 'RUNNING';
}
