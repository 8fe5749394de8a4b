import { instant } from '../domain/calendar/instant.ts';
import { openOfficeDoor } from './office-door.ts';
import { openRecords } from './open-records.ts';
import type { Running, RunOptions } from './running.ts';
import { servePages } from './serve-pages.ts';
import { sharedSettings, type Settings } from './settings.ts';
import { linkTemporal } from './temporal-link.ts';
import { startAll } from './undo.ts';

/**
 * `duban web`: serves the office's pages, beside any number of others, on a PostgreSQL database and a Temporal server
 * that all of them share. It works on no case itself.
 */
export function serveWeb(settings: Settings, { env, say, signal }: RunOptions): Promise<Running> {
  return startAll(async (undo) => {
    sharedSettings(settings, { sendsMail: false });
    const temporal = await linkTemporal(settings, env, { timeSkipping: false, say, signal });
    undo.add(() => temporal.stop());
    say('正在打开数据库……');
    const records = await openRecords(settings);
    undo.add(() => records.close());
    const door = await openOfficeDoor({ ...settings, temporal, now: () => instant(Date.now()) }, records);
    undo.add(() => door.close());
    signal.throwIfAborted();
    const pages = await servePages(settings, { ...records, ...door }, undefined);
    undo.add(() => pages.stop());
    return { ready: `网页已启动：${pages.url}`, lost: new Promise(() => {}) };
  });
}
