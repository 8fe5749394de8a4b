import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';

export type ServerProcess = {
  readonly pid: number;
  readonly exited: Promise<number | null>;
  stop(patienceMs: number): Promise<void>;
};

/**
 * Starts the server in a session of its own, so that Ctrl-C in our terminal reaches us alone, with its output in a fresh
 * log file; `stop` sends SIGTERM, after `patienceMs` SIGKILL, and resolves when the process is gone.
 */
export async function startServerProcess(command: {
  readonly binary: string;
  readonly configFile: string;
  readonly folder: string;
  readonly logFile: string;
}): Promise<ServerProcess> {
  const log = await open(command.logFile, 'w');
  try {
    const child = spawn(command.binary, ['--config-file', command.configFile, 'start'], {
      cwd: command.folder,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => resolve(child.pid ?? NaN));
    });
    return { pid, exited, stop: (patienceMs) => end(child, exited, patienceMs) };
  } finally {
    await log.close();
  }
}

async function end(
  child: ReturnType<typeof spawn>,
  exited: Promise<number | null>,
  patienceMs: number,
): Promise<void> {
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await exited;
  clearTimeout(hard);
}
