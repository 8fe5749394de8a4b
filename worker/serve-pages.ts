import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { instant, type Instant } from '../domain/calendar/instant.ts';
import { buildSampleWorkbook } from '../samples/sample-office.ts';
import { createWebApp } from '../web/app.tsx';
import type { WebPorts } from '../web/web-ports.ts';
import { keepPrivately, writePrivately } from './data-folder.ts';
import { checkHealth } from './health.ts';
import { logger } from './logger.ts';
import type { Office } from './open-office.ts';
import type { Settings } from './settings.ts';
import { freePorts } from './temporal/free-ports.ts';

/** The pages of an office, being served. */
export type ServedPages = { readonly url: string; stop(): Promise<void> };

export type PagesSettings = Pick<
  Settings,
  'office' | 'bureauName' | 'dataFolder' | 'port' | 'sessionSecret'
> & {
  /** The office's clock; absent: the wall's. */
  readonly now?: () => Instant;
};

const newSecret = () => randomBytes(32).toString('hex');

/** Serves an office's pages and JSON interface on loopback, and tells the command line where. */
export async function servePages(
  settings: PagesSettings,
  office: Pick<Office, 'gateway' | 'register' | 'readModel' | 'client'>,
  mailbox: WebPorts['mailbox'],
): Promise<ServedPages> {
  const { dataFolder } = settings;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const apiToken = newSecret();
  const now = settings.now ?? (() => instant(Date.now()));
  const app = createWebApp({
    office: settings.office,
    bureauName: settings.bureauName,
    gateway: office.gateway,
    register: office.register,
    readModel: office.readModel,
    mailbox,
    health: () => checkHealth(office, settings.office),
    sampleOffice: async (actor) => {
      await office.gateway.importWorkbook(await buildSampleWorkbook(now()), actor, false);
    },
    // One for all processes of pages that share the folder, made by the first.
    sessionSecret:
      settings.sessionSecret ?? (await keepPrivately(join(dataFolder, 'session.secret'), newSecret())),
    apiToken,
    now,
    log: logger,
  });
  const [port = settings.port] = await freePorts(1, [settings.port]);
  const web = listen({ fetch: app.fetch, hostname: '127.0.0.1', port });
  const url = `http://127.0.0.1:${port}`;
  const runFile = join(dataFolder, 'run.json');
  const mark = JSON.stringify({ url, token: apiToken });
  await writePrivately(runFile, mark);
  return {
    url,
    async stop() {
      // Another process of pages on this folder may have told the command line of itself since.
      if ((await readFile(runFile, 'utf8').catch(() => '')) === mark) await rm(runFile, { force: true });
      await new Promise((closed) => web.close(closed));
    },
  };
}
