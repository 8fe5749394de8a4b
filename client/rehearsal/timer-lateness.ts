import type { ConnectionLike } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import type { temporal } from '@temporalio/proto';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** A place in a workflow's history: everything up to that event of that run. */
export type HistoryMark = { readonly runId: string; readonly lastEventId: number };

export type FiredTimer = { readonly dueAt: number; readonly latenessMs: number };

/** The timers that fired after the mark, by the server's own record, over a chain of continued runs that now ends with `runId`. */
export async function timersFiredSince(
  mark: HistoryMark,
  workflow: {
    readonly connection: ConnectionLike;
    readonly namespace: string;
    readonly workflowId: string;
    readonly runId: string;
  },
): Promise<FiredTimer[]> {
  const fired: FiredTimer[] = [];
  let runId = workflow.runId;
  while (runId !== '') {
    const after = runId === mark.runId ? mark.lastEventId : 0;
    const events = await newestEvents({ ...workflow, runId }, after);
    fired.unshift(...firedTimers(events, after));
    if (runId === mark.runId) break;
    runId = events.get(1)?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
  }
  return fired;
}

/** The run's newest events by id, as far back as the first one after `after` and the start of every timer that fired since. */
async function newestEvents(
  run: {
    readonly connection: ConnectionLike;
    readonly namespace: string;
    readonly workflowId: string;
    readonly runId: string;
  },
  after: number,
): Promise<ReadonlyMap<number, HistoryEvent>> {
  const events = new Map<number, HistoryEvent>();
  let wantedDownTo = after + 1;
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await run.connection.workflowService.getWorkflowExecutionHistoryReverse({
      namespace: run.namespace,
      execution: { workflowId: run.workflowId, runId: run.runId },
      maximumPageSize: 50,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    for (const event of page.history?.events ?? []) {
      const id = Number(event.eventId);
      events.set(id, event);
      const startedId = Number(event.timerFiredEventAttributes?.startedEventId ?? id);
      if (id > after) wantedDownTo = Math.min(wantedDownTo, startedId);
    }
    nextPageToken = page.nextPageToken?.length ? page.nextPageToken : undefined;
  } while (nextPageToken !== undefined && !events.has(wantedDownTo));
  return events;
}

function firedTimers(events: ReadonlyMap<number, HistoryEvent>, after: number): FiredTimer[] {
  const fired: FiredTimer[] = [];
  for (const [id, event] of events) {
    const startedId = event.timerFiredEventAttributes?.startedEventId;
    if (id <= after || startedId === undefined || startedId === null) continue;
    const started = events.get(Number(startedId));
    const dueAt =
      tsToMs(started?.eventTime) + tsToMs(started?.timerStartedEventAttributes?.startToFireTimeout);
    fired.unshift({ dueAt, latenessMs: tsToMs(event.eventTime) - dueAt });
  }
  return fired;
}
