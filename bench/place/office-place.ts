import type { Client } from '@temporalio/client';
import { createActivities } from '../../activities/index.ts';
import type { Ports } from '../../activities/ports.ts';
import type { Gateway } from '../../client/gateway/gateway.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { Person } from '../../domain/office/person.ts';
import { openOfficeDoor } from '../../worker/office-door.ts';
import type { Records } from '../../worker/open-records.ts';
import { CASE_WORKER } from '../../worker/run-workers.ts';
import { workflowBundle } from '../../worker/workflow-bundle.ts';
import { CASE_QUEUE, MAIL_QUEUE, OFFICE_QUEUE } from '../../workflows/messages.ts';
import { BENCH_OFFICE, OPENED_AT } from '../life/bench-opening.ts';
import { openBenchRecords } from './bench-records.ts';
import { startBenchServer } from './bench-server.ts';
import { runBenchWorker } from './bench-worker.ts';
import { TAKES_ALL } from './stage.ts';

/** The product's own parts put together on a server as in production: time runs, and every commit is synced. */
export type OfficePlace = {
  readonly client: Client;
  readonly gateway: Gateway;
  readonly ports: Ports;
  /** What stands in mails by reference. */
  readonly parts: Pick<Records, 'documents' | 'links'>;
  readonly journal: (number: string) => Promise<readonly JournalEntry[]>;
  readonly serverPid: number;
  /** Wall clock plus this is the clock of cases that are opened now. */
  readonly clockAheadMs: number;
  close(): Promise<void>;
};

export type OfficePlaceSettings = {
  readonly folder: string;
  readonly people: readonly Person[];
  /** Cases kept in memory at most; absent: as in production. */
  readonly cachedCases?: number;
  /** Puts something between the workflows and the records. */
  readonly watched?: (ports: Ports) => Ports;
};

/** Opens an office with its worker of cases and its worker of mornings and mail. */
export async function openOfficePlace(settings: OfficePlaceSettings): Promise<OfficePlace> {
  const { folder, people, cachedCases = CASE_WORKER.maxCachedWorkflows } = settings;
  const server = await startBenchServer(folder, { timeSkipping: false });
  const { records } = await openBenchRecords(folder, 'office', people);
  const clockAheadMs = OPENED_AT - Date.now();
  const temporal = { connection: { address: server.address }, namespace: server.namespace };
  const now = () => instant(Date.now() + clockAheadMs);
  const door = await openOfficeDoor(
    { office: BENCH_OFFICE, bureauName: '测试局', temporal, now, clockAheadMs },
    records,
  );
  const campaigns = { ...records.readModel, tell: door.tell };
  const watch = { ...records.watch, runs: door.runs, noticeRuns: door.noticeRuns };
  const { cases, urgeAtOnce } = door;
  const plain: Ports = { ...records, mailer: TAKES_ALL, campaigns, watch, cases, urgeAtOnce };
  const ports = settings.watched?.(plain) ?? plain;
  const shared = {
    ...CASE_WORKER,
    namespace: server.namespace,
    workflowBundle: await workflowBundle(),
    activities: createActivities(ports),
  };
  const workers = [
    await runBenchWorker(server.address, {
      ...shared,
      taskQueue: CASE_QUEUE,
      maxCachedWorkflows: cachedCases,
    }),
    await runBenchWorker(server.address, { ...shared, taskQueue: OFFICE_QUEUE, maxCachedWorkflows: 10 }),
    await runBenchWorker(server.address, { ...shared, taskQueue: MAIL_QUEUE, maxCachedWorkflows: 10 }),
  ];
  return {
    client: door.client,
    gateway: door.gateway,
    ports,
    parts: records,
    journal: (number) => records.readModel.journal(BENCH_OFFICE, number),
    serverPid: server.pid,
    clockAheadMs,
    async close() {
      for (const worker of workers) await worker.stop();
      await door.close();
      await records.close();
      await server.stop();
    },
  };
}
