import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { awaitNamespace } from './await-namespace.ts';
import { endOrphan, forgetServer, recordServer } from './orphan.ts';
import { dynamicConfig } from './server-config.ts';
import { lastPorts, serverFiles, writeConfig } from './server-files.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';
import { ServerUnavailable } from './server-unavailable.ts';

export type EmbeddedServerSettings = {
  readonly binary: string;
  readonly folder: string;
  readonly namespace: string;
  readonly timeSkipping: boolean;
  readonly retentionDays: number;
  /** Whether every commit reaches the disk; absent: unless time can be skipped. */
  readonly synced?: boolean;
  /** Called when the server ends although nobody asked it to. */
  readonly onExit?: (code: number | null) => void;
};

export type EmbeddedServer = {
  readonly address: string;
  readonly namespace: string;
  readonly pid: number;
  readonly exited: Promise<number | null>;
  stop(): Promise<void>;
};

const START_ATTEMPTS = 3;
const START_WITHIN_MS = 60_000;
const STOP_PATIENCE_MS = 15_000;

/**
 * Starts the official server on loopback with its state in one SQLite file under `folder`, working on with the state that
 * is there, and resolves once its namespace answers; at most one per folder, and an orphan of a killed Duban is ended
 * first. Throws ServerUnavailable.
 */
export async function startEmbeddedServer(settings: EmbeddedServerSettings): Promise<EmbeddedServer> {
  const files = serverFiles(settings.folder);
  await mkdir(files.folder, { recursive: true, mode: 0o700 });
  await endOrphan({ pidFile: files.pid, configFile: files.config });
  await writeFile(files.dynamicConfig, dynamicConfig(settings));

  for (let attempt = 1; ; attempt += 1) {
    const preferred = attempt === 1 ? await lastPorts(files) : [];
    const address = await writeConfig(files, preferred, settings.synced ?? !settings.timeSkipping);
    const server = await startServerProcess({
      binary: settings.binary,
      configFile: files.config,
      folder: files.folder,
      logFile: files.log,
    }).catch((error: unknown) => {
      throw startFailed(files.log, error);
    });
    await recordServer(files.pid, server.pid);
    const outcome = await readiness(server, { ...settings, address });
    if (outcome === 'ready') return running(server, address, files.pid, settings);

    await server.stop(0);
    await forgetServer(files.pid);
    if (attempt === START_ATTEMPTS || !(await lostPortRace(files.log))) throw startFailed(files.log, outcome);
  }
}

/** Either 'ready', or why not. */
async function readiness(
  server: ServerProcess,
  wanted: { readonly address: string; readonly namespace: string; readonly retentionDays: number },
): Promise<'ready' | Error> {
  // On Node 20 a time-out that stands only in AbortSignal.any can be collected before it is reached.
  const waiting = new AbortController();
  void server.exited.then((code) => waiting.abort(new Error(`the server ended with code ${code}`)));
  const late = setTimeout(() => waiting.abort(new Error('the server did not answer')), START_WITHIN_MS);
  try {
    await awaitNamespace({ ...wanted, signal: waiting.signal });
    return 'ready';
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    clearTimeout(late);
  }
}

function running(
  server: ServerProcess,
  address: string,
  pidFile: string,
  { namespace, onExit }: EmbeddedServerSettings,
): EmbeddedServer {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await server.stop(STOP_PATIENCE_MS);
    await forgetServer(pidFile);
  };
  void server.exited.then((code) => {
    if (stopping === undefined) onExit?.(code);
  });
  return {
    address,
    namespace,
    pid: server.pid,
    exited: server.exited,
    stop: () => (stopping ??= stop()),
  };
}

async function lostPortRace(logFile: string): Promise<boolean> {
  return (await readFile(logFile, 'utf8').catch(() => '')).includes('address already in use');
}

function startFailed(logFile: string, cause: unknown): ServerUnavailable {
  return new ServerUnavailable('StartFailed', `Temporal 服务器没有启动成功，详情见日志：${logFile}。`, {
    cause,
  });
}
