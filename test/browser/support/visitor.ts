import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { watchPage } from './watch-page.ts';

/** An office computer's screen, the smallest that is common. */
export const SCREEN = { width: 1366, height: 768 } as const;

/** A page comes within a second or two; a machine that does much else at the same time takes longer. */
const PATIENCE_MS = 45_000;

/** A person at a browser. */
export type Visitor = {
  readonly page: Page;
  /** What the browser had to complain of so far, on any page: nothing, if all is well. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

/** Lets somebody in: an empty profile, no scripts, and no way to anything but the office's own pages. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: SCREEN,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    javaScriptEnabled: false,
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  await context.route(
    (asked) => asked.origin !== url,
    (route) => {
      complaints.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  watchPage(page, complaints);
  return { page, complaints, close: () => context.close() };
}
