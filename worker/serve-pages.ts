import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { marksFolder, type PagesMark } from '../client/cli/served-pages.ts';
import { instant, type Instant } from '../domain/calendar/instant.ts';
import { buildSampleWorkbook } from '../samples/sample-office.ts';
import { createWebApp } from '../web/app.tsx';
import type { WebPorts } from '../web/web-ports.ts';
import { checkHealth } from './health.ts';
import { isUnavailable } from './is-unavailable.ts';
import { listenNear } from './listen-near.ts';
import { logger } from './logger.ts';
import type { Office } from './open-office.ts';
import { keepPrivately, writePrivately } from './private-files.ts';
import type { Settings } from './settings.ts';

/** The pages of an office, being served. */
export type ServedPages = { readonly url: string; stop(): Promise<void> };

export type PagesSettings = Pick<
  Settings,
  'office' | 'bureauName' | 'dataFolder' | 'port' | 'sessionSecret' | 'publicUrl'
> & {
  /** The office's clock; absent: the wall's. */
  readonly now?: () => Instant;
};

const newSecret = () => randomBytes(32).toString('hex');

/** Serves an office's pages and JSON interface on loopback, and tells the command line where. */
export async function servePages(
  settings: PagesSettings,
  office: Pick<
    Office,
    'gateway' | 'register' | 'readModel' | 'calendarFeeds' | 'linkBook' | 'client' | 'watch'
  >,
  mailbox: WebPorts['mailbox'],
): Promise<ServedPages> {
  const { dataFolder } = settings;
  const marks = marksFolder(dataFolder);
  await mkdir(marks, { recursive: true, mode: 0o700 });
  const apiToken = newSecret();
  const now = settings.now ?? (() => instant(Date.now()));
  const servingSince = now();
  const app = createWebApp({
    office: settings.office,
    bureauName: settings.bureauName,
    gateway: office.gateway,
    register: office.register,
    readModel: office.readModel,
    calendarFeeds: office.calendarFeeds,
    links: office.linkBook,
    publicUrl: settings.publicUrl,
    mailbox,
    watch: office.watch,
    health: () => checkHealth(office, settings.office, { now: now(), servingSince }),
    sampleOffice: async (actor) => {
      await office.gateway.importWorkbook(await buildSampleWorkbook(now()), actor, false);
    },
    // One for all processes of pages that share the folder, made by the first.
    sessionSecret:
      settings.sessionSecret ?? (await keepPrivately(join(dataFolder, 'session.secret'), newSecret())),
    apiToken,
    now,
    isUnavailable,
    log: logger,
  });
  const web = createAdaptorServer({ fetch: app.fetch }) as Server;
  const port = await listenNear(web, settings.port);
  const mark: PagesMark = { url: `http://127.0.0.1:${port}`, token: apiToken, since: Date.now() };
  const markFile = join(marks, `${port}.json`);
  await writePrivately(markFile, JSON.stringify(mark));
  return {
    url: mark.url,
    async stop() {
      await rm(markFile, { force: true });
      await new Promise((closed) => web.close(closed));
    },
  };
}
