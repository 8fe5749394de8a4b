import process from 'node:process';
import { runCommand } from '../client/cli/program.ts';
import { readSettings } from './settings.ts';

const { env } = process;
// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const out = (line: string) => process.stdout.write(`${line}\n`);
const err = (line: string) => process.stderr.write(`${line}\n`);

process.exitCode = await runCommand(
  {
    dataFolder: () => readSettings(env).dataFolder,
    out,
    err,
    doctor: async (terminal) => (await import('./doctor.ts')).doctor(env, terminal),
    rehearse: async (folder, terminal) => (await import('./rehearse.ts')).rehearse(folder, env, terminal),
    serve: async ({ rehydrate }) => {
      const stopping = new AbortController();
      const asked = stopAsked().then(() => stopping.abort());
      // Loaded only here: the small commands need neither the workers nor the pages.
      const { serve } = await import('./serve.ts');
      const { signal } = stopping;
      const served = await serve(readSettings(env), { env, say: err, rehydrate, signal }).catch(
        (error: unknown) => {
          if (signal.aborted) return undefined;
          throw error;
        },
      );
      if (!served) return;
      out(`督办已启动：${served.url}`);
      err('按 Ctrl-C 停止。');
      const lost = await Promise.race([asked.then(() => undefined), served.ended]);
      if (lost !== undefined) err(`${lost}，正在停止其余服务。再次运行即可从中断处继续。`);
      await served.stop();
      if (lost !== undefined) process.exitCode = 4;
    },
  },
  process.argv.slice(2),
).then((code) => (code === 0 ? (process.exitCode ?? 0) : code));

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
