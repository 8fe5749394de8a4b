import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { processInfo } from './process-info.ts';
import { ServerUnavailable } from './server-unavailable.ts';

/** Writes down which server process this process has started, for the next start to find should we be killed. */
export async function recordServer(pidFile: string, pid: number): Promise<void> {
  await writeFile(pidFile, `${pid}\n${process.pid}\n`);
}

/** Takes the record away, once its server has ended. */
export async function forgetServer(pidFile: string): Promise<void> {
  await rm(pidFile, { force: true });
}

/**
 * Ends the server a killed Duban left behind, first politely (SIGTERM) and after `patienceMs` hard, and resolves to its
 * pid; a process that merely got the same pid is known by its command line and left alone, and a server whose Duban is
 * alive makes it throw ServerUnavailable.
 */
export async function endOrphan(search: {
  readonly pidFile: string;
  readonly configFile: string;
  readonly patienceMs?: number;
}): Promise<number | undefined> {
  const { pidFile, configFile, patienceMs = 5000 } = search;
  const [pid, owner] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n').map(Number);
  if (pid === undefined || !Number.isInteger(pid) || pid <= 1) return undefined;

  const isServer = async () => (await processInfo(pid))?.commandLine.includes(configFile) === true;
  if (!(await isServer())) {
    await forgetServer(pidFile);
    return undefined;
  }
  if ((await processInfo(pid))?.parent === owner) throw folderInUse(configFile, owner);

  signal(pid, 'SIGTERM');
  const hardAt = Date.now() + patienceMs;
  while (Date.now() < hardAt && (await isServer())) await sleep(20);
  if (await isServer()) signal(pid, 'SIGKILL');
  while (await isServer()) await sleep(20);
  await forgetServer(pidFile);
  return pid;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function folderInUse(configFile: string, owner: number | undefined): ServerUnavailable {
  return new ServerUnavailable(
    'FolderInUse',
    `另一个督办进程（PID ${owner}）正在使用同一个数据目录（${configFile}）。请先停止它，或为本进程另设数据目录。`,
  );
}
