import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { rehydrateAll } from '../client/gateway/rehydrate.ts';
import { instant } from '../domain/calendar/instant.ts';
import { FIRST_IMPORTER } from '../domain/office/rights.ts';
import { buildSampleWorkbook } from '../samples/sample-office.ts';
import { createWebApp } from '../web/app.tsx';
import { holdDataFolder, writePrivately } from './data-folder.ts';
import { checkHealth } from './health.ts';
import { listMailbox, readMessage } from './mailbox/read-mailbox.ts';
import { startMailbox } from './mailbox/start-mailbox.ts';
import { openOffice } from './open-office.ts';
import { quietRuntime } from './quiet-runtime.ts';
import { ensureSchedules } from './schedules.ts';
import type { Settings } from './settings.ts';
import { linkTemporal } from './temporal-link.ts';
import { freePorts } from './temporal/free-ports.ts';
import { logger } from './logger.ts';

export type ServeOptions = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
  /** Restart every open case from the journal: after the Temporal server's own data was lost. */
  readonly rehydrate: boolean;
  /** Gives a start up that is still under way. */
  readonly signal: AbortSignal;
};

/** A running Duban; `ended` resolves with the reason when a part of it is lost. */
export type Served = { readonly url: string; readonly ended: Promise<string>; stop(): Promise<void> };

/** Starts everything on loopback. Whatever was started is stopped again when a later part fails. */
export async function serve(
  settings: Settings,
  { env, say, rehydrate, signal }: ServeOptions,
): Promise<Served> {
  quietRuntime();
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of undo.splice(0).toReversed()) {
      await each().catch((error: unknown) =>
        logger.error({ error: String(error) }, 'a part did not stop cleanly'),
      );
    }
  };
  try {
    const folder = await holdDataFolder(settings.dataFolder);
    undo.push(() => folder.release());
    say('正在启动 Temporal 服务……');
    const temporal = await linkTemporal(settings, env, { timeSkipping: false, say, signal });
    undo.push(() => temporal.stop());
    signal.throwIfAborted();
    const mailFolder = join(settings.dataFolder, 'mail');
    const mailbox = settings.smtpUrl === undefined ? await startMailbox({ folder: mailFolder }) : undefined;
    if (mailbox) undo.push(() => mailbox.stop());
    say('正在打开数据库，启动办理流程……');
    const now = () => instant(Date.now());
    const smtpUrl = settings.smtpUrl ?? mailbox?.url ?? '';
    const office = await openOffice({ ...settings, smtpUrl, temporal, now });
    undo.push(() => office.stop());
    await ensureSchedules(office.client, settings.office);
    const opened = await office.gateway.openMissingCases(FIRST_IMPORTER);
    if (opened > 0) say(`已接续上次中断的导入，启动 ${opened} 件。`);
    if (rehydrate) {
      const { restarted } = await rehydrateAll(office, settings.office);
      say(`已按过程记录恢复 ${restarted} 件在办提案。`);
    }
    signal.throwIfAborted();
    const secrets = await ownSecrets(settings.dataFolder);
    const app = createWebApp({
      office: settings.office,
      bureauName: settings.bureauName,
      gateway: office.gateway,
      register: office.register,
      readModel: office.readModel,
      mailbox: mailbox && {
        list: (limit) => listMailbox(mailFolder, limit),
        read: (file) => readMessage(mailFolder, file),
      },
      health: () => checkHealth(office, settings.office),
      sampleOffice: async (actor) => {
        await office.gateway.importWorkbook(await buildSampleWorkbook(now()), actor, false);
      },
      ...secrets,
      now,
      log: logger,
    });
    const [port = settings.port] = await freePorts(1, [settings.port]);
    const web = listen({ fetch: app.fetch, hostname: '127.0.0.1', port });
    undo.push(() => new Promise((closed) => web.close(closed)));
    const url = `http://127.0.0.1:${port}`;
    const runFile = join(settings.dataFolder, 'run.json');
    await writePrivately(runFile, JSON.stringify({ url, token: secrets.apiToken }));
    undo.push(() => rm(runFile, { force: true }));
    const ended = Promise.race([
      temporal.lost.then(() => 'Temporal 服务意外停止'),
      office.ended.then(
        () => '办理流程已停止',
        (error: unknown) => `办理流程意外停止：${String(error)}`,
      ),
    ]);
    return { url, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ownSecrets(dataFolder: string): Promise<{ sessionSecret: string; apiToken: string }> {
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, 'session.secret');
  const kept = await readFile(file, 'utf8').catch(() => '');
  const sessionSecret = kept || randomBytes(32).toString('hex');
  if (!kept) await writePrivately(file, sessionSecret);
  return { sessionSecret, apiToken: randomBytes(32).toString('hex') };
}
