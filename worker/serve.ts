import { join } from 'node:path';
import { rehydrateAll } from '../client/gateway/rehydrate.ts';
import { instant } from '../domain/calendar/instant.ts';
import { databaseKind } from '../prisma/database-kind.ts';
import { holdDataFolder } from './data-folder.ts';
import { listMailbox, readMessage } from './mailbox/read-mailbox.ts';
import { startMailbox } from './mailbox/start-mailbox.ts';
import { openOffice } from './open-office.ts';
import { quietRuntime } from './quiet-runtime.ts';
import type { Running, RunOptions } from './running.ts';
import { servePages } from './serve-pages.ts';
import type { Settings } from './settings.ts';
import { takeUpWork, whyEnded } from './take-up-work.ts';
import { linkTemporal } from './temporal-link.ts';
import { DRY_RUN } from '../domain/wording/dry-run.ts';
import { firstDryRun } from './first-dry-run.ts';
import { startAll } from './undo.ts';

/** `rehydrate`: restart every open case and notice from the record, after the Temporal server's own data was lost. */
export type ServeOptions = RunOptions & { readonly rehydrate: boolean };

/** Starts everything in one process, on loopback. What was started is stopped again when a later part fails. */
export function serve(settings: Settings, { env, say, rehydrate, signal }: ServeOptions): Promise<Running> {
  return startAll(async (undo) => {
    undo.add(quietRuntime());
    const folder = await holdDataFolder(settings.dataFolder);
    undo.add(() => folder.release());
    say('正在启动 Temporal 服务……');
    const temporal = await linkTemporal(settings, env, { timeSkipping: false, say, signal });
    undo.add(() => temporal.stop());
    signal.throwIfAborted();
    const mailFolder = join(settings.dataFolder, 'mail');
    const mailbox = settings.smtpUrl === undefined ? await startMailbox({ folder: mailFolder }) : undefined;
    if (mailbox) undo.add(() => mailbox.stop());
    say('正在打开数据库，启动办理流程……');
    const now = () => instant(Date.now());
    const smtpUrl = settings.smtpUrl ?? mailbox?.url ?? '';
    const office = await openOffice({
      ...settings,
      smtpUrl,
      temporal,
      now,
      alone: databaseKind(settings.databaseUrl) === 'sqlite',
      ...firstDryRun(settings, rehydrate),
    });
    undo.add(() => office.stop());
    if (rehydrate) {
      const { cases, notices } = await rehydrateAll({ ...office, now }, settings.office);
      say(`已按过程记录恢复 ${cases.restarted} 件在办提案、${notices.restarted} 份未办结的通知。`);
      say(DRY_RUN.afterRecovery);
    }
    // After the recovery: a morning in its midst would name cases that are not there yet.
    await takeUpWork(office, settings.office, say);
    signal.throwIfAborted();
    const pages = await servePages(
      settings,
      office,
      mailbox && {
        list: (limit) => listMailbox(mailFolder, limit),
        read: (file) => readMessage(mailFolder, file),
      },
    );
    undo.add(() => pages.stop());
    const lost = temporal.lost.then(() => 'Temporal 服务意外停止');
    return {
      ready: `督办已启动：${pages.url}`,
      lost: Promise.race([lost, whyEnded(office.ended)]),
    };
  });
}
