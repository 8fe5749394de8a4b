import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { awaitNamespace } from '../../worker/temporal/await-namespace.ts';
import { dynamicConfig } from '../../worker/temporal/server-config.ts';
import { serverFiles, writeConfig } from '../../worker/temporal/server-files.ts';
import { startServerProcess } from '../../worker/temporal/server-process.ts';
import { serverBinaryForTests } from '../support/temporal-server.ts';
import '../support/test-namespace.ts';
import type { ShellPlace } from './case-shell.ts';

export type ContinuingServer = ShellPlace & { close(): Promise<void> };

/** A time-skipping server of its own that suggests continuing as new already after so many events. */
export async function startContinuingServer(suggestAfter: number): Promise<ContinuingServer> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-continuing-'));
  const files = serverFiles(folder);
  const config = dynamicConfig({ timeSkipping: true });
  const suggestion = `limit.historyCount.suggestContinueAsNew:\n  - value: ${suggestAfter}\n`;
  await writeFile(files.dynamicConfig, `${config}${suggestion}`);
  const address = await writeConfig(files, [], false);
  const server = await startServerProcess({
    binary: await serverBinaryForTests(),
    configFile: files.config,
    folder: files.folder,
    logFile: files.log,
  });
  const kill = () => process.kill(server.pid, 'SIGKILL');
  process.once('exit', kill);
  const namespace = 'continuing';
  await awaitNamespace({ address, namespace, retentionDays: 1, signal: AbortSignal.timeout(30_000) });
  const connection = await Connection.connect({ address });
  const nativeConnection = await NativeConnection.connect({ address });
  return {
    namespace,
    connection,
    nativeConnection,
    async close() {
      await nativeConnection.close();
      await connection.close();
      process.off('exit', kill);
      await server.stop(5_000);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
