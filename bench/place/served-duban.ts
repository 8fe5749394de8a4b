import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../bin/duban.mjs', import.meta.url));

const READY_WITHIN_MS = 300_000;

/** A running `duban serve` on a data folder; `readySeconds` is the time from its start to its first page. */
export type ServedDuban = { readonly readySeconds: number; stop(): Promise<void> };

/** Starts the built product as a user would and waits for its first page; fails with what it printed. */
export async function serveDuban(dataFolder: string, binary: string): Promise<ServedDuban> {
  const start = performance.now();
  const child = spawn(process.execPath, [COMMAND, 'serve'], {
    env: { ...cleanEnvironment(), DUBAN_DATA: dataFolder, DUBAN_TEMPORAL_SERVER: binary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (text: Buffer) => (printed += String(text)));
  const ended = once(child, 'exit');
  const address = once(child.stdout, 'data', { signal: AbortSignal.timeout(READY_WITHIN_MS) });
  const first = await Promise.race([address, ended.then(() => undefined)]);
  if (first === undefined) throw new Error(`duban serve ended: ${printed}`);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    await firstPage(String(first));
  } catch (error) {
    await stop();
    throw error;
  }
  return { readySeconds: (performance.now() - start) / 1000, stop };
}

/** Fetches what a browser shows first at the address in what was printed. */
async function firstPage(printed: string): Promise<void> {
  const [address] = /http:\/\/[\d.:]+/.exec(printed) ?? [];
  if (address === undefined) throw new Error(`no address in: ${printed}`);
  const page = await fetch(address);
  if (!page.ok) throw new Error(`the first page answers ${page.status}`);
  await page.text();
}

/** Runs one command of the built product against a running one. */
export async function runDuban(dataFolder: string, words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [COMMAND, ...words], {
    env: { ...cleanEnvironment(), DUBAN_DATA: dataFolder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`duban ${words.join(' ')} ended with ${code}`);
}

/** The settings of whoever runs the bench must not reach what it measures. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(DUBAN_|TEMPORAL_|SMTP_URL$|DATABASE_URL$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
