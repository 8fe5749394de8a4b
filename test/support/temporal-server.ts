import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultCacheFolder, findServerBinary } from '../../worker/temporal/server-binary.ts';
import { startEmbeddedServer } from '../../worker/temporal/embedded-server.ts';

export type TestTemporal = { readonly address: string; stop(): Promise<void> };

/** Where this machine's server executable is, built first if there is none yet. */
export async function serverBinaryForTests(): Promise<string> {
  const { path } = await findServerBinary({
    configured: process.env['DUBAN_TEMPORAL_SERVER'] ?? '',
    pathVariable: process.env['PATH'] ?? '',
    cacheFolder: defaultCacheFolder(process.env),
    onProgress: (line) => console.error(line),
  });
  return path;
}

/** Starts a server that can skip time, with its state in a temporary folder; `stop` ends it and removes the folder. */
export async function startTestTemporal(): Promise<TestTemporal> {
  const binary = await serverBinaryForTests();
  const folder = await mkdtemp(join(tmpdir(), 'duban-temporal-'));
  const server = await startEmbeddedServer({
    binary,
    folder,
    namespace: 'default',
    timeSkipping: true,
    retentionDays: 1,
  });
  const kill = () => process.kill(server.pid, 'SIGKILL');
  process.once('exit', kill);
  return {
    address: server.address,
    async stop() {
      process.off('exit', kill);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
