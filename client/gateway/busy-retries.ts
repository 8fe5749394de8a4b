import { defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import { GRPC } from '../grpc-codes.ts';

/** Two repetitions take some five seconds; the library's nine outlast every act's deadline. */
const TRIES_WHEN_BUSY = 3;

/** Repeats calls as the client library does, but lets a person know in time that a case is busy. */
export function busyRetries() {
  const usual = defaultGrpcRetryOptions();
  return makeGrpcRetryInterceptor({
    ...usual,
    retryableDecider: (attempt, status) =>
      usual.retryableDecider(attempt, status) &&
      (status.code !== GRPC.resourceExhausted || attempt < TRIES_WHEN_BUSY),
  });
}
