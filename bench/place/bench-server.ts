import { startEmbeddedServer, type EmbeddedServer } from '../../worker/temporal/embedded-server.ts';
import { defaultCacheFolder, findServerBinary } from '../../worker/temporal/server-binary.ts';

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
 * Starts the embedded server with its state as lasting as in production, every commit synced, even where it can skip
 * time: the product itself never wants both. It ends with this process.
 */
export async function startBenchServer(
  folder: string,
  { timeSkipping }: { readonly timeSkipping: boolean },
): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({
    binary: await serverBinary(),
    folder,
    namespace: 'default',
    timeSkipping,
    synced: true,
    retentionDays: 1,
  });
  const kill = () => process.kill(server.pid, 'SIGKILL');
  process.once('exit', kill);
  return {
    ...server,
    stop() {
      process.off('exit', kill);
      return server.stop();
    },
  };
}
