import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
  type WorkflowUpdateHandle,
} from '@temporalio/client';
import type { PersonCommand } from '../../domain/proposal/commands.ts';
import type { Accepted } from '../../workflows/messages.ts';
import { orNothingAfter } from '../or-nothing-after.ts';
import type { ActAnswer } from './answers.ts';
import { notTaken, unreachable } from './update-failure.ts';

export type ActWaits = {
  /** How long the case may take to say yes or no. */
  readonly decisionMs: number;
  /** How long a person waits for his act to be on record before he is told that it is being recorded. */
  readonly recordMs: number;
};

export const WAITS: ActWaits = { decisionMs: 8_000, recordMs: 5_000 };

/** What came of a command once its update is sent, or, where no case runs to take it, of what is done instead. */
export async function answerTo(
  { temporal, waits = WAITS }: { readonly temporal: Client; readonly waits?: ActWaits },
  { commandId }: PersonCommand,
  send: () => Promise<WorkflowUpdateHandle<Accepted>>,
  orIfOver: () => Promise<ActAnswer>,
): Promise<ActAnswer> {
  try {
    const update = await temporal.withDeadline(Date.now() + waits.decisionMs, send);
    const accepted = await orNothingAfter(waits.recordMs, update.result().catch(onlyIfRefused));
    return accepted ? { answer: 'accepted', commandId, accepted } : { answer: 'recording', commandId };
  } catch (error) {
    return notTaken(error) ?? (error instanceof WorkflowNotFoundError ? orIfOver() : unreachable(error));
  }
}

/** An accepted act has taken effect, even if the server falls silent before its record is known. */
function onlyIfRefused(error: unknown): undefined {
  if (error instanceof WorkflowUpdateFailedError) throw error;
}
