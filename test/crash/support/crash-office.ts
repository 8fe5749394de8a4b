import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { pagesMarks } from '../../../client/cli/served-pages.ts';
import type { ActWaits } from '../../../client/gateway/answer-to.ts';
import type { Instant } from '../../../domain/calendar/instant.ts';
import { createTestDatabase, startTestPostgres } from '../../support/postgres-server.ts';
import { startTestSmtp, type TestSmtp } from '../../support/smtp.ts';
import { partProcess, type Part } from './part-process.ts';
import { startTemporalPart } from './temporal-part.ts';

/** What can be killed. */
export type PartName = 'worker1' | 'worker2' | 'web' | 'temporal' | 'postgres';

/** An office whose every part is a process of its own, on virtual time. */
export type CrashOffice = {
  readonly office: string;
  readonly databaseUrl: string;
  readonly smtp: TestSmtp;
  readonly parts: Readonly<Record<PartName, Part>>;
  readonly client: Client;
  readonly connection: Connection;
  readonly namespace: string;
  /** How far the cases' clocks are ahead of the wall's. */
  readonly clockAheadMs: number;
  now(): Instant;
  /** Turns the office's clock; the cases' own are moved apart. */
  turn(now: Instant): void;
  /** Where the pages are now, and the token of their interface. */
  pages(): Promise<{ readonly url: string; readonly token: string }>;
  /** The last words of processes that ended although nobody killed them. */
  ownEnds(): readonly string[];
  /** What the processes said on their standard outputs once they were ready. */
  strays(): readonly string[];
  close(): Promise<void>;
};

/** How long an act's answer is waited for: the patience of a test. */
const WAITS: ActWaits = { decisionMs: 8_000, recordMs: 1_500 };

/** Starts an office of two workers and pages on servers of its own, at a moment of virtual time. */
export async function startCrashOffice(startsAt: Instant): Promise<CrashOffice> {
  const office = 'crash';
  const namespace = 'crash';
  const folder = await mkdtemp(join(tmpdir(), 'duban-crash-'));
  const smtp = await startTestSmtp();
  const postgres = await startTestPostgres({ durable: true });
  const temporal = await startTemporalPart(namespace);
  const databaseUrl = await createTestDatabase(postgres.address);
  const clockAheadMs = startsAt - Date.now();
  let now = startsAt;
  const settings = () => ({
    office,
    bureauName: '示例市市场监督管理局',
    databaseUrl,
    dataFolder: folder,
    port: 8420,
    mailFrom: 'duban@supervision.example',
    publicUrl: 'http://127.0.0.1:8420',
    contact: '示例甲（010-00000000）',
    mailsPerSecond: 1000,
    replyTo: 'office@supervision.example',
    smtpUrl: smtp.url,
    temporal: { connection: { address: temporal.address }, namespace },
    clockAheadMs,
    now,
    waits: WAITS,
  });
  const worker1 = partProcess('worker1', 'worker.mjs', settings);
  const worker2 = partProcess('worker2', 'worker.mjs', settings);
  const web = partProcess('web', 'web.mjs', settings);
  const processes = [worker1, worker2, web];
  const connection = Connection.lazy({
    address: temporal.address,
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 500 },
  });
  await Promise.all(processes.map((each) => each.start()));
  return {
    office,
    databaseUrl,
    smtp,
    parts: { worker1, worker2, web, temporal, postgres },
    client: new Client({ connection, namespace, identity: `test-${randomUUID()}` }),
    connection,
    namespace,
    clockAheadMs,
    now: () => now,
    turn(at) {
      now = at;
      for (const each of processes) each.turn(at);
    },
    async pages() {
      const [newest] = await pagesMarks(folder);
      if (newest === undefined) throw new Error('no pages have been served yet');
      return newest;
    },
    ownEnds: () => processes.flatMap(({ ownEnds }) => ownEnds),
    strays: () => processes.flatMap(({ strays }) => strays),
    async close() {
      await Promise.all(processes.map((each) => each.kill()));
      await connection.close();
      await smtp.stop();
      await temporal.remove();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
