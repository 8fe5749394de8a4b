import process from 'node:process';
import { runCommand } from '../client/cli/program.ts';
import type { Running, RunOptions } from './running.ts';
import { readSettings } from './settings.ts';

const { env } = process;
// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const out = (line: string) => process.stdout.write(`${line}\n`);
const err = (line: string) => process.stderr.write(`${line}\n`);

// Each part is loaded only here: the small commands need neither the workers nor the pages.
process.exitCode = await runCommand(
  {
    dataFolder: () => readSettings(env).dataFolder,
    out,
    err,
    redraw: process.stderr.isTTY ? (line) => process.stderr.write(`\r\u001B[K${line}`) : undefined,
    interrupted: stopAsked,
    doctor: async (terminal) => (await import('./doctor.ts')).doctor(env, terminal),
    rehearse: async (folder, terminal, wishes) =>
      (await import('./rehearse.ts')).rehearse(folder, env, terminal, wishes),
    serve: ({ rehydrate }) =>
      untilAsked(async (options) =>
        (await import('./serve.ts')).serve(readSettings(env), { ...options, rehydrate }),
      ),
    work: () => untilAsked(async (options) => (await import('./work.ts')).work(readSettings(env), options)),
    web: () =>
      untilAsked(async (options) => (await import('./serve-web.ts')).serveWeb(readSettings(env), options)),
  },
  process.argv.slice(2),
).then((code) => (code === 0 ? (process.exitCode ?? 0) : code));

/** Runs a part until the person stops it or it is lost. */
async function untilAsked(start: (options: RunOptions) => Promise<Running>): Promise<void> {
  const stopping = new AbortController();
  const asked = stopAsked().then(() => stopping.abort());
  const { signal } = stopping;
  const running = await start({ env, say: err, signal }).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  if (!running) return;
  out(running.ready);
  err('按 Ctrl-C 停止。');
  const lost = await Promise.race([asked.then(() => undefined), running.lost]);
  if (lost !== undefined) err(`${lost}，正在停止其余服务。再次运行即可从中断处继续。`);
  await running.stop();
  if (lost !== undefined) process.exitCode = 4;
}

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
