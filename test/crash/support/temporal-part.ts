import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer, type EmbeddedServer } from '../../../worker/temporal/embedded-server.ts';
import { serverBinaryForTests } from '../../support/temporal-server.ts';
import type { Part } from './part-process.ts';

/** A Temporal server of the test's own, which comes back at the same address with what it had. */
export type TemporalPart = Part & { readonly address: string; remove(): Promise<void> };

/** Starts a server that can skip time and outlives a kill. */
export async function startTemporalPart(namespace: string): Promise<TemporalPart> {
  const binary = await serverBinaryForTests();
  const folder = await mkdtemp(join(tmpdir(), 'duban-crash-temporal-'));
  const settings = { binary, folder, namespace, timeSkipping: true, retentionDays: 1 };
  let server: EmbeddedServer = await startEmbeddedServer(settings);
  const { address } = server;
  const killNow = () => {
    try {
      process.kill(server.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  };
  process.once('exit', killNow);
  return {
    address,
    async kill() {
      killNow();
      await server.exited;
    },
    async start() {
      server = await startEmbeddedServer(settings);
      if (server.address !== address) throw new Error(`the server is at ${server.address}, not ${address}`);
    },
    async remove() {
      process.off('exit', killNow);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
