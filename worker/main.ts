import process from 'node:process';
import { runCommand } from '../client/cli/program.ts';
import { doctor } from './doctor.ts';
import { rehearse } from './rehearse.ts';
import { serve } from './serve.ts';
import { readSettings } from './settings.ts';

const { env } = process;
const out = (line: string) => process.stdout.write(`${line}\n`);
const err = (line: string) => process.stderr.write(`${line}\n`);

process.exitCode = await runCommand(
  {
    dataFolder: () => readSettings(env).dataFolder,
    out,
    err,
    doctor: (terminal) => doctor(env, terminal),
    rehearse: (folder, terminal) => rehearse(folder, env, terminal),
    serve: async ({ rehydrate }) => {
      const asked = stopAsked();
      const served = await serve(readSettings(env), { env, say: err, rehydrate });
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
