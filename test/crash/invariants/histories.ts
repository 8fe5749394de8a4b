import { defaultPayloadConverter } from '@temporalio/common';
import { tsToMs } from '@temporalio/common/lib/time.js';
import type { temporal } from '@temporalio/proto';
import { inParallel } from '../../../client/in-parallel.ts';
import type { JournalEntry } from '../../../domain/proposal/journal.ts';
import type { Accepted } from '../../../workflows/messages.ts';
import { proposalWorkflowId } from '../../../workflows/workflow-ids.ts';
import type { CrashOffice } from '../support/crash-office.ts';

/** What the Temporal server's history of a case tells. */
export type CaseHistory = {
  readonly running: boolean;
  /** The ids of the commands that the case has taken, in order; one that it took twice stands there twice. */
  readonly commands: readonly string[];
  /** The moments, on the case's own clock, for which a timer is armed. */
  readonly armed: readonly number[];
};

type Event = temporal.api.history.v1.IHistoryEvent;

const AT_ONCE = 16;

/** Reads the histories of cases, by number. */
export async function readHistories(
  office: CrashOffice,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, CaseHistory>> {
  const histories = new Map<string, CaseHistory>();
  await inParallel(AT_ONCE, numbers, async (number) => {
    histories.set(number, await readHistory(office, number));
  });
  return histories;
}

/** An ended case that somebody wanted to open again has had a run more than one, whether it was opened or not. */
async function readHistory(office: CrashOffice, number: string): Promise<CaseHistory> {
  const runs = await runsOf(office, proposalWorkflowId(office.office, number));
  const events = await Promise.all(runs.map(async (handle) => (await handle.fetchHistory()).events ?? []));
  const latest = await runs.at(-1)?.describe();
  return {
    running: latest?.status.name === 'RUNNING',
    commands: events.flatMap(commandsIn),
    armed: armedIn(events.at(-1) ?? []).map((moment) => moment + office.clockAheadMs),
  };
}

/** The runs of a workflow, the oldest first. */
async function runsOf({ client }: CrashOffice, workflowId: string) {
  const found: { readonly runId: string; readonly startedAt: number }[] = [];
  for await (const { runId, startTime } of client.workflow.list({ query: `WorkflowId = "${workflowId}"` }))
    found.push({ runId, startedAt: startTime.getTime() });
  return found
    .toSorted((one, other) => one.startedAt - other.startedAt)
    .map(({ runId }) => client.workflow.getHandle(workflowId, runId));
}

/** An act is taken when its update succeeds, or when the record that a lost task left is taken over. */
function commandsIn(events: readonly Event[]): readonly string[] {
  const acts = new Set<string>();
  const taken: string[] = [];
  const adoptedAt = new Map<string, number>();
  for (const event of events) {
    const asked = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest;
    if (asked?.input?.name === 'act') acts.add(asked.meta?.updateId ?? '');
    const written =
      event.markerRecordedEventAttributes?.details?.['result'] ??
      event.activityTaskCompletedEventAttributes?.result;
    const standing = new Map(takenOver(written).map(({ commandId, revision }) => [commandId, revision]));
    for (const [id, revision] of standing) {
      if (id === null) continue;
      taken.push(id);
      adoptedAt.set(id, revision);
    }
    const answered = event.workflowExecutionUpdateCompletedEventAttributes;
    const id = answered?.meta?.updateId ?? '';
    const success = answered?.outcome?.success?.payloads?.[0];
    if (!acts.has(id) || !success) continue;
    const { revision } = defaultPayloadConverter.fromPayload<Accepted>(success);
    if (revision !== adoptedAt.get(id)) taken.push(id);
  }
  return taken;
}

function takenOver(result: temporal.api.common.v1.IPayloads | null | undefined): readonly JournalEntry[] {
  const payload = result?.payloads?.[0];
  return payload ? (defaultPayloadConverter.fromPayload<readonly JournalEntry[] | null>(payload) ?? []) : [];
}

/** The moments, on the server's clock, for which timers are armed. */
function armedIn(events: readonly Event[]): readonly number[] {
  const armed = new Map<string, number>();
  for (const event of events) {
    const started = event.timerStartedEventAttributes;
    const over = event.timerFiredEventAttributes ?? event.timerCanceledEventAttributes;
    if (started)
      armed.set(started.timerId ?? '', tsToMs(event.eventTime) + tsToMs(started.startToFireTimeout));
    if (over) armed.delete(over.timerId ?? '');
  }
  return [...armed.values()];
}
