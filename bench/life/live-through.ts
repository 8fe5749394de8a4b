import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { Stage } from '../place/stage.ts';
import { openInShape } from './open-bench-case.ts';
import type { Script, ScriptedTurn } from './script.ts';
import { benchWorkflowId } from './shape.ts';
import { skipToTimer } from './skip-to-timer.ts';

/** Lives one life from opening to end, one turn after the other, and returns when the workflow has completed. */
export async function liveThrough(stage: Stage, number: string, script: Script): Promise<void> {
  const { client, connection, namespace, wakes } = stage;
  const workflowId = benchWorkflowId(number);
  await openLife(stage, number, script);
  let woken = 0;
  for (const turn of script.turns) {
    if (turn.type === 'wake') {
      woken += 1;
      await skipToTimer({ connection, namespace, workflowId });
      await wakes.reached(workflowId, woken);
    } else {
      await takeTurn(stage, number, turn);
    }
  }
  await client.workflow.getHandle(workflowId).result();
}

/** Starts a life and waits for its opening to be done. */
export function openLife({ shape, client }: Stage, number: string, script: Script): Promise<void> {
  return openInShape(client, shape, number, shape.input(number, script));
}

/** Has a person act; throws when what the script refuses is accepted, or the other way round. */
export async function takeTurn(
  { shape, client }: Stage,
  number: string,
  turn: Extract<ScriptedTurn, { type: 'act' }>,
): Promise<void> {
  const commandId = randomUUID();
  const handle = client.workflow.getHandle(benchWorkflowId(number));
  const args: [unknown] = [shape.act({ commandId, ...turn.command }, turn)];
  try {
    await handle.executeUpdate<unknown, [unknown]>('act', { args, updateId: commandId });
  } catch (error) {
    if (turn.refused && error instanceof WorkflowUpdateFailedError) return;
    throw error;
  }
  if (turn.refused) throw new Error(`${shape.name} accepts ${turn.command.act.type}, which the rules refuse`);
}
