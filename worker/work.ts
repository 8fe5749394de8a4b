import { instant } from '../domain/calendar/instant.ts';
import { firstDryRun } from './first-dry-run.ts';
import { openOffice } from './open-office.ts';
import { quietRuntime } from './quiet-runtime.ts';
import type { Running, RunOptions } from './running.ts';
import { sharedSettings, type Settings } from './settings.ts';
import { takeUpWork, whyEnded } from './take-up-work.ts';
import { linkTemporal } from './temporal-link.ts';
import { startAll } from './undo.ts';

/**
 * `duban worker`: works on the office's cases and mail, beside any number of others, on a PostgreSQL database and a
 * Temporal server that all of them share.
 */
export function work(given: Settings, { env, say, signal }: RunOptions): Promise<Running> {
  return startAll(async (undo) => {
    const settings = sharedSettings(given, { sendsMail: true });
    undo.add(quietRuntime());
    const temporal = await linkTemporal(settings, env, { timeSkipping: false, say, signal });
    undo.add(() => temporal.stop());
    say('正在打开数据库，启动办理流程……');
    const now = () => instant(Date.now());
    const office = await openOffice({
      ...settings,
      temporal,
      now,
      alone: false,
      ...firstDryRun(settings, false),
    });
    undo.add(() => office.stop());
    await takeUpWork(office, settings.office, say);
    signal.throwIfAborted();
    return { ready: `办理进程已启动（Temporal：${temporal.described}）。`, lost: whyEnded(office.ended) };
  });
}
