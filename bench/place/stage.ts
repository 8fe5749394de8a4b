import { Client, Connection } from '@temporalio/client';
import { createActivities } from '../../activities/index.ts';
import type { CampaignPorts, Mailer, NoticedCases, WatchPorts } from '../../activities/ports.ts';
import { CASE_WORKER } from '../../worker/run-workers.ts';
import type { Records } from '../../worker/open-records.ts';
import { awaitNamespace } from '../../worker/temporal/await-namespace.ts';
import { bundleWorkflows } from '../../worker/workflow-bundle.ts';
import { CASE_QUEUE } from '../../workflows/messages.ts';
import { BENCH_PEOPLE } from '../life/people.ts';
import { benchWorkflowId, type Shape } from '../life/shape.ts';
import { wakeBook, type WakeBook } from '../life/wake-book.ts';
import { openBenchRecords, type BenchRecords } from './bench-records.ts';
import { runBenchWorker } from './bench-worker.ts';
import { tellingOfWakes } from './telling-of-wakes.ts';

/** A shape at work: its namespace, its worker, and its records where it keeps any. */
export type Stage = {
  readonly shape: Shape;
  readonly connection: Connection;
  readonly client: Client;
  readonly namespace: string;
  readonly kept: BenchRecords | undefined;
  readonly wakes: WakeBook;
  close(): Promise<void>;
};

/** A mail server that takes everything. */
export const TAKES_ALL: Mailer = { send: () => Promise.resolve({ result: 'accepted' }) };

/** No notice is issued here. */
const NO_NOTICES: NoticedCases = { nameInNotice: () => Promise.resolve(false) };

/** No campaign goes over these cases. */
export const NO_CAMPAIGNS: CampaignPorts = {
  cases: () => Promise.resolve([]),
  case: () => Promise.resolve(undefined),
  tell: () => Promise.resolve('unreached'),
};

/** A stage has no watchdog, so that nothing but its shape costs anything. */
function unwatched({ watch }: Pick<Records, 'watch'>): WatchPorts {
  const nothing = () => Promise.resolve([]);
  const absent = () => Promise.reject(new Error('no part of a stage'));
  const runs = { running: nothing, brokenOff: nothing, state: absent, nudge: absent };
  return { ...watch, runs, noticeRuns: { running: nothing, status: absent } };
}

/** Without any activity a worker would not ask for such tasks and have it easier. */
const POLLING_LIKE_THE_OTHERS = { nothing: () => Promise.resolve() };

const NAMESPACE_WITHIN_MS = 60_000;

/** Puts a shape on stage in the namespace of its name, with the settings of the product's own worker of cases. */
export async function openStage(shape: Shape, address: string, folder: string): Promise<Stage> {
  const signal = AbortSignal.timeout(NAMESPACE_WITHIN_MS);
  await awaitNamespace({ address, namespace: shape.name, retentionDays: 1, signal });
  const people = Object.values(BENCH_PEOPLE);
  const kept = shape.hasRecord ? await openBenchRecords(folder, shape.name, people) : undefined;
  const wakes = wakeBook();
  const woken = ({ workflowId }: { workflowId: string }, times: number) => wakes.woken(workflowId, times);
  const wokenOnRecord = (number: string, times: number) => wakes.woken(benchWorkflowId(number), times);
  const worker = await runBenchWorker(address, {
    ...CASE_WORKER,
    namespace: shape.name,
    taskQueue: CASE_QUEUE,
    workflowBundle: await bundleWorkflows(shape.workflows),
    activities: kept
      ? createActivities(
          tellingOfWakes(
            {
              ...kept.records,
              mailer: TAKES_ALL,
              campaigns: NO_CAMPAIGNS,
              cases: NO_NOTICES,
              urgeAtOnce: async () => 0,
              watch: unwatched(kept.records),
            },
            wokenOnRecord,
          ),
        )
      : POLLING_LIKE_THE_OTHERS,
    sinks: { life: { woken: { fn: woken, callDuringReplay: false } } },
  });
  const connection = await Connection.connect({ address });
  return {
    shape,
    connection,
    client: new Client({ connection, namespace: shape.name }),
    namespace: shape.name,
    kept,
    wakes,
    async close() {
      await worker.stop();
      await connection.close();
      await kept?.records.close();
    },
  };
}
