import proto from '@temporalio/proto';
import type { Stage } from '../place/stage.ts';
import type { Script } from './script.ts';
import { benchWorkflowId } from './shape.ts';

const { EventType } = proto.temporal.api.enums.v1;

/** Events that the skipping of time adds, one of each a wake. */
const OF_SKIPPING: readonly unknown[] = [
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED,
];

/** The formula counts a bare start: the opening update adds its acceptance and its answer. */
const OPENING_UPDATE = 2;

/** What one finished life left on the server, the skipping of time apart. */
export type CostOfLife = {
  readonly events: number;
  readonly transitions: number;
  readonly historyBytes: number;
};

/** Reads the cost of a life that has ended. */
export async function costOfLife(stage: Stage, number: string, script: Script): Promise<CostOfLife> {
  const handle = stage.client.workflow.getHandle(benchWorkflowId(number));
  const [{ raw }, { events }] = await Promise.all([handle.describe(), handle.fetchHistory()]);
  const info = raw.workflowExecutionInfo;
  return {
    events: (events ?? []).filter(({ eventType }) => !OF_SKIPPING.includes(eventType)).length,
    // A skip is one transition.
    transitions: Number(info?.stateTransitionCount ?? 0) - script.wakes.length,
    historyBytes: Number(info?.historySizeBytes ?? 0),
  };
}

/** E = 7 + 6T + (6 + 2p)U of a script, with the opening update. */
export function eventsByFormula({ wakes, accepted, moving }: Script): number {
  return 7 + 6 * wakes.length + 6 * accepted + 2 * moving + OPENING_UPDATE;
}
