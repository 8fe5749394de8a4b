import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../../../domain/calendar/instant.ts';

const ENTRY = fileURLToPath(new URL('../dispatcher.mjs', import.meta.url));

/** One morning and one round of mail of an office, at a moment of its clock. */
export type DispatcherSettings = {
  readonly office: string;
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly contact: string;
  readonly at: Instant;
};

/** A process that composes a morning and sends what is due once it is told to. */
export type DispatcherProcess = {
  begin(): void;
  kill(): void;
  /** Its exit code, or nothing when it was killed; throws what it said when it failed by itself. */
  ended(): Promise<number | null>;
};

/** Starts a dispatcher and returns when it is ready to begin. */
export async function startDispatcher(settings: DispatcherSettings): Promise<DispatcherProcess> {
  const child = spawn(process.execPath, [ENTRY, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
  });
  const closed = once(child, 'close') as Promise<[number | null]>;
  const ended = async () => {
    const [code] = await closed;
    if (code !== null && code !== 0) throw new Error(said);
    return code;
  };
  await Promise.race([once(child.stdout ?? child, 'data'), ended()]);
  return { begin: () => void child.send('begin'), kill: () => void child.kill('SIGKILL'), ended };
}
