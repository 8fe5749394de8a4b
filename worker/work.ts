import { instant } from '../domain/calendar/instant.ts';
import { FIRST_IMPORTER } from '../domain/office/rights.ts';
import { openOfficeDoor } from './office-door.ts';
import { startOfficeWorkers } from './office-workers.ts';
import { openRecords } from './open-records.ts';
import { quietRuntime } from './quiet-runtime.ts';
import type { Running, RunOptions } from './running.ts';
import { ensureSchedules } from './schedules.ts';
import { sharedSettings, type Settings } from './settings.ts';
import { linkTemporal } from './temporal-link.ts';
import { createUndo } from './undo.ts';

/**
 * `duban worker`: works on the office's cases and mail, beside any number of others, on a PostgreSQL database and a
 * Temporal server that all of them share.
 */
export async function work(given: Settings, { env, say, signal }: RunOptions): Promise<Running> {
  const settings = sharedSettings(given, { sendsMail: true });
  quietRuntime();
  const undo = createUndo();
  try {
    const temporal = await linkTemporal(settings, env, { timeSkipping: false, say, signal });
    undo.add(() => temporal.stop());
    say('正在打开数据库，启动办理流程……');
    const records = await openRecords(settings);
    undo.add(() => records.close());
    const workers = await startOfficeWorkers({ ...settings, temporal }, records);
    undo.add(() => workers.stop());
    const door = await openOfficeDoor({ ...settings, temporal, now: () => instant(Date.now()) }, records);
    undo.add(() => door.close());
    await ensureSchedules(door.client, settings.office);
    const opened = await door.gateway.openMissingCases(FIRST_IMPORTER);
    if (opened > 0) say(`已接续上次中断的导入，启动 ${opened} 件。`);
    signal.throwIfAborted();
    const lost = workers.ended.then(
      () => '办理流程已停止',
      (error: unknown) => `办理流程意外停止：${String(error)}`,
    );
    return { ready: `办理进程已启动（Temporal：${temporal.described}）。`, lost, stop: () => undo.all() };
  } catch (error) {
    await undo.all();
    throw error;
  }
}
