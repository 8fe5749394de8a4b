import {
  NativeConnection,
  Worker,
  type NativeConnectionOptions,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import type { Activities } from '../activities/index.ts';
import { CASE_QUEUE, MAIL_QUEUE, OFFICE_QUEUE } from '../workflows/messages.ts';

/**
 * How every worker of cases runs; waiting cases are kept in memory up to a number, each takes about 0.4 MB. A case
 * whose worker died is given to another before a person who acts on it gives up waiting.
 */
export const CASE_WORKER = {
  maxCachedWorkflows: 300,
  stickyQueueScheduleToStartTimeout: '5 seconds',
  shutdownGraceTime: '5 seconds',
} as const;

/** Mornings and campaigns' parts that are begun in a second. */
const OFFICE_ACTIVITIES_PER_SECOND = 5;

export type RunningWorkers = {
  /** Rejects when a worker fails for good. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

export type WorkersSettings = {
  readonly connection: NativeConnectionOptions;
  readonly namespace: string;
  readonly bundle: WorkflowBundleOption;
  readonly activities: Activities;
  /** Absent: as many as an office has use for. */
  readonly officeActivitiesPerSecond?: number;
};

/** Runs the workers of cases and of the office's own work in this process. */
export async function runWorkers(settings: WorkersSettings): Promise<RunningWorkers> {
  const { namespace, bundle, activities } = settings;
  const connection = await NativeConnection.connect(settings.connection);
  const shared = {
    connection,
    namespace,
    workflowBundle: bundle,
    activities,
    shutdownGraceTime: CASE_WORKER.shutdownGraceTime,
  };
  const { workflowBundle: _bundle, ...activitiesOnly } = shared;
  const workers = await Promise.all([
    Worker.create({ ...activitiesOnly, taskQueue: MAIL_QUEUE, maxConcurrentActivityTaskExecutions: 10 }),
    Worker.create({ ...shared, ...CASE_WORKER, taskQueue: CASE_QUEUE }),
    Worker.create({
      ...shared,
      taskQueue: OFFICE_QUEUE,
      maxCachedWorkflows: 10,
      maxTaskQueueActivitiesPerSecond: settings.officeActivitiesPerSecond ?? OFFICE_ACTIVITIES_PER_SECOND,
    }),
  ]);
  const running = workers.map((worker) => worker.run());
  const ended = Promise.all(running).then(() => undefined);
  ended.catch(() => undefined);
  return {
    ended,
    async stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await Promise.allSettled(running);
      await connection.close();
    },
  };
}
