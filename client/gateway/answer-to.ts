import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
  type WorkflowUpdateHandle,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { PersonCommand } from '../../domain/proposal/commands.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import type { Accepted } from '../../workflows/messages.ts';
import { GRPC } from '../grpc-codes.ts';
import { orNothingAfter } from '../or-nothing-after.ts';
import type { ActAnswer } from './answers.ts';

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
    return refused(error) ?? (error instanceof WorkflowNotFoundError ? orIfOver() : unreachable(error));
  }
}

function refused(error: unknown): ActAnswer | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure)) return undefined;
  // The server's own word for an act that a worker under pressure never looked at.
  if (cause.type === 'UnprocessedUpdate') return { answer: 'busy' };
  const [refused, revision] = (cause.details ?? []) as [RefusalDetail?, number?];
  return refused && { answer: 'refused', refused, ...(revision === undefined ? {} : { revision }) };
}

/** What kept a command from its case; throws what is a defect. */
export function unreachable(error: unknown): ActAnswer {
  if (!(error instanceof ServiceError || error instanceof WorkflowUpdateRPCTimeoutOrCancelledError))
    throw error;
  const { cause, message } = error;
  const isBusy = isGrpcServiceError(cause) && cause.code === GRPC.resourceExhausted;
  return isBusy ? { answer: 'busy' } : { answer: 'down', reason: cause?.message ?? message };
}

/** An accepted act has taken effect, even if the server falls silent before its record is known. */
function onlyIfRefused(error: unknown): undefined {
  if (error instanceof WorkflowUpdateFailedError) throw error;
}
