import { mkdir, writeFile } from 'node:fs/promises';
import { awaitNamespace } from '../../worker/temporal/await-namespace.ts';
import { defaultCacheFolder, findServerBinary } from '../../worker/temporal/server-binary.ts';
import { dynamicConfig } from '../../worker/temporal/server-config.ts';
import { serverFiles, writeConfig } from '../../worker/temporal/server-files.ts';
import { startServerProcess } from '../../worker/temporal/server-process.ts';

export type BenchServer = {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
};

const READY_WITHIN_MS = 60_000;

/** This machine's server executable, built first if there is none yet. */
export async function serverBinary(): Promise<string> {
  const { env } = process;
  const { path } = await findServerBinary({
    configured: env['DUBAN_TEMPORAL_SERVER'] ?? '',
    pathVariable: env['PATH'] ?? '',
    cacheFolder: env['DUBAN_CACHE'] ?? defaultCacheFolder(env),
    onProgress: (line) => process.stderr.write(`${line}\n`),
  });
  return path;
}

/**
 * The embedded server with its state as lasting as in production, every commit synced, and yet able to skip time:
 * the product itself never wants both.
 */
export async function startBenchServer(folder: string, namespaces: readonly string[]): Promise<BenchServer> {
  const files = serverFiles(folder);
  await mkdir(files.folder, { recursive: true });
  await writeFile(files.dynamicConfig, dynamicConfig({ timeSkipping: true }));
  const address = await writeConfig(files, [], true);
  const server = await startServerProcess({
    binary: await serverBinary(),
    configFile: files.config,
    folder: files.folder,
    logFile: files.log,
  });
  const kill = () => process.kill(server.pid, 'SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    await server.stop(15_000);
  };
  try {
    for (const namespace of namespaces) {
      const signal = AbortSignal.timeout(READY_WITHIN_MS);
      await awaitNamespace({ address, namespace, retentionDays: 1, signal });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, pid: server.pid, stop };
}
