import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { inject } from 'vitest';
import { FIRST_IMPORTER } from '../../../domain/office/rights.ts';
import { buildSampleWorkbook } from '../../../samples/sample-office.ts';
import { createWebApp } from '../../../web/app.tsx';
import type { KeptMails } from '../../../web/outbox/kept-mails.ts';
import { checkHealth } from '../../../worker/health.ts';
import { isUnavailable } from '../../../worker/is-unavailable.ts';
import { openTestOffice, type TestOffice } from '../../support/office.ts';
import { keptMailsOf } from './kept-mails-of.ts';
import { visit, type Visitor } from './visitor.ts';

/** A test office with its pages on a loopback port, and people who come to them with a browser of their own. */
export type OfficeSite = {
  readonly office: TestOffice;
  readonly url: string;
  /** Somebody new, with an empty profile, at an office computer's screen; scripts are off unless asked for. */
  newVisitor(options?: BrowserContextOptions): Promise<Visitor>;
  close(): Promise<void>;
};

/** Opens an office whose clock starts at a moment, 'YYYY-MM-DD HH:MM', and its pages. */
export async function openOfficeSite(startsAt: string): Promise<OfficeSite> {
  const office = await openTestOffice(startsAt);
  const mailbox = await keptMailsOf(office.smtp);
  const web = serve({ fetch: pagesOf(office, mailbox).fetch, hostname: '127.0.0.1', port: 0 });
  await once(web, 'listening');
  const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  const browser: Browser = await chromium.connect(inject('browserEndpoint'));
  return {
    office,
    url,
    newVisitor: (options) => visit(browser, url, options),
    async close() {
      await browser.close();
      await new Promise((closed) => web.close(closed));
      await office.close();
      await mailbox.remove();
    },
  };
}

function pagesOf(office: TestOffice, mailbox: KeptMails) {
  return createWebApp({
    office: office.office,
    bureauName: '示例市市场监督管理局',
    gateway: office.gateway,
    register: office.register,
    readModel: office.readModel,
    calendarFeeds: office.calendarFeeds,
    links: office.linkBook,
    publicUrl: 'http://127.0.0.1:8420',
    mailbox,
    watch: office.watch,
    health: () => checkHealth(office, office.office, { now: office.now(), servingSince: office.now() }),
    sampleOffice: async () => {
      await office.gateway.importWorkbook(await buildSampleWorkbook(office.now()), FIRST_IMPORTER, false);
    },
    sessionSecret: 'secret-of-the-test',
    apiToken: 'token-of-the-test',
    now: () => office.now(),
    isUnavailable,
    log: { error: (details, message) => console.error(message, details) },
  });
}
