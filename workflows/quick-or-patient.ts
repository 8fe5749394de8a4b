import {
  ActivityFailure,
  ApplicationFailure,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';

const quick = proxyLocalActivities<Activities>({
  startToCloseTimeout: '2 seconds',
  scheduleToCloseTimeout: '4 seconds',
  retry: { maximumAttempts: 2 },
});

/** While the database is away, one pending activity waits for it and the history does not grow. */
const patient = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { maximumInterval: '1 minute' },
  summary: '等待数据库恢复，补写记录',
});

/** Asks the database, however long it is away: inside the workflow's task, or else outside. Throws what is final. */
export async function quickOrPatient<T>(ask: (activities: Activities) => Promise<T>): Promise<T> {
  try {
    return await ask(quick);
  } catch (error) {
    if (isFinal(error)) throw error;
    return ask(patient);
  }
}

function isFinal(error: unknown): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.nonRetryable === true;
}
