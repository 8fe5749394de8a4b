import { defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';

const RESOURCE_EXHAUSTED = 8;

/** Two repetitions take some five seconds; the library's nine outlast every act's deadline. */
const TRIES_WHEN_BUSY = 3;

/** Repeats calls as the client library does, but lets a person know in time that a case is busy. */
export function busyRetries() {
  const usual = defaultGrpcRetryOptions();
  return makeGrpcRetryInterceptor({
    ...usual,
    retryableDecider: (attempt, status) =>
      usual.retryableDecider(attempt, status) &&
      (status.code !== RESOURCE_EXHAUSTED || attempt < TRIES_WHEN_BUSY),
  });
}
