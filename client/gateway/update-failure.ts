import {
  isGrpcServiceError,
  ServiceError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { GRPC } from '../grpc-codes.ts';

/** A workflow's no, and the newest revision of the record that it knew. */
type Refused = { readonly answer: 'refused'; readonly refused: RefusalDetail; readonly revision?: number };
type Busy = { readonly answer: 'busy' };
type Down = { readonly answer: 'down'; readonly reason: string };

/** What a workflow failed an update with; nothing where that failed otherwise. */
export function failureOf(error: unknown): ApplicationFailure | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  return error.cause instanceof ApplicationFailure ? error.cause : undefined;
}

/** What a workflow answered to an update that it did not take; nothing where that failed otherwise. */
export function notTaken(error: unknown): Refused | Busy | undefined {
  const failure = failureOf(error);
  // The server's own word for an update that a worker under pressure never looked at.
  if (failure?.type === 'UnprocessedUpdate') return { answer: 'busy' };
  return failure && refusedIn(failure);
}

/** The refusal by an activity that an update waited for; nothing where the update failed otherwise. */
export function refusedByActivity(error: unknown): RefusalDetail | undefined {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ActivityFailure))
    return undefined;
  const { cause } = error.cause;
  return cause instanceof ApplicationFailure ? refusedIn(cause)?.refused : undefined;
}

function refusedIn({ details }: ApplicationFailure): Refused | undefined {
  const [refused, revision] = (details ?? []) as [RefusalDetail?, number?];
  return refused && { answer: 'refused', refused, ...(revision === undefined ? {} : { revision }) };
}

/** What kept an update from its workflow; throws what is a defect. */
export function unreachable(error: unknown): Busy | Down {
  if (!(error instanceof ServiceError || error instanceof WorkflowUpdateRPCTimeoutOrCancelledError))
    throw error;
  const { cause, message } = error;
  const isBusy = isGrpcServiceError(cause) && cause.code === GRPC.resourceExhausted;
  return isBusy ? { answer: 'busy' } : { answer: 'down', reason: cause?.message ?? message };
}
