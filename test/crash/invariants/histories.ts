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

async function readHistory(office: CrashOffice, number: string): Promise<CaseHistory> {
  const handle = office.client.workflow.getHandle(proposalWorkflowId(office.office, number));
  const { status } = await handle.describe();
  const events = (await handle.fetchHistory()).events ?? [];
  return {
    running: status.name === 'RUNNING',
    commands: commandsIn(events),
    armed: armedIn(events).map((moment) => moment + office.clockAheadMs),
  };
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
