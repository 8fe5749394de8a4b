import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../bin/duban.mjs', import.meta.url));

/** What a command printed and how it ended. */
export type CommandResult = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the built `duban` on a data folder of its own, as a user would, and waits for its end. */
export async function runDuban(
  dataFolder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return startDuban(dataFolder, words, env).ended;
}

/** A command that runs. */
export type StartedCommand = {
  readonly ended: Promise<CommandResult>;
  /** Resolves when it has written the words to its standard error; fails where it ends before. */
  hasSaid(words: string): Promise<void>;
  signal(signal: NodeJS.Signals): void;
};

/** Starts the built `duban` on a data folder of its own, as a user would. */
export function startDuban(
  dataFolder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): StartedCommand {
  const child = start(dataFolder, words, env);
  const [out, err] = [collected(child.stdout), collected(child.stderr)];
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    out: out(),
    err: err(),
  }));
  return {
    ended,
    hasSaid: (wanted) =>
      new Promise((resolve, reject) => {
        child.stderr?.on('data', () => {
          if (err().includes(wanted)) resolve();
        });
        void ended.then(() => reject(new Error(`${words.join(' ')} ended: ${err()}`)));
      }),
    signal: (signal) => child.kill(signal),
  };
}

/** A running `duban serve`, or a part of it. */
export type Serving = {
  /** Empty for a worker, which has no pages. */
  readonly url: string;
  readonly pid: number;
  /** Sends a signal and waits for the end; returns the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
};

/** Starts the built `duban serve`, or another part of it, and waits until it says that it runs; fails with what it printed when it ends before. */
export async function serveDuban(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
  part: 'serve' | 'worker' | 'web' = 'serve',
): Promise<Serving> {
  const child = start(dataFolder, [part], env);
  const [out, err] = [collected(child.stdout), collected(child.stderr)];
  const ended = once(child, 'close') as Promise<[number | null]>;
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (out().includes('\n')) resolve();
    });
    void ended.then(() => reject(new Error(`${part} ended: ${out()}${err()}`)));
  });
  return {
    url: /http:\/\/\S+/.exec(out())?.[0] ?? '',
    pid: child.pid ?? 0,
    async end(signal) {
      child.kill(signal);
      return (await ended)[0];
    },
  };
}

function start(
  dataFolder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...words], {
    env: {
      ...process.env,
      TEMPORAL_ADDRESS: '',
      SMTP_URL: '',
      DATABASE_URL: '',
      ...env,
      DUBAN_DATA: dataFolder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collected(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  return () => text;
}
