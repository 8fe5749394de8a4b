import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { findChromium } from '../support/machine/find-chromium.ts';
import { launchChromium } from '../support/machine/launch-chromium.ts';

const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));
const MINUTE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'duban-first-start-'));
const clone = join(folder, 'clone');
const caches = join(folder, 'caches');
const env = { ...process.env, XDG_CACHE_HOME: caches, DUBAN_PORT: '18420', CI: 'true' };
let serving: ChildProcess | undefined;

afterAll(async () => {
  if (serving?.pid !== undefined) process.kill(-serving.pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** `npm start` as a stranger types it; resolves to the printed address. */
async function start(): Promise<string> {
  const child = spawn('npm', ['start'], { cwd: clone, env, detached: true, stdio: ['ignore', 'pipe', 2] });
  serving = child;
  let said = '';
  const ended = once(child, 'close');
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      const [address] = /http:\/\/\S+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error(`npm start ended: ${said}`)));
  });
}

/** Ctrl-C, which a terminal sends to the whole group. */
async function stop(): Promise<void> {
  if (serving?.pid === undefined) return;
  const closed = once(serving, 'close');
  process.kill(-serving.pid, 'SIGINT');
  await closed;
  serving = undefined;
}

describe('a fresh clone with empty caches', () => {
  it(
    'is set up, builds its own Temporal server and serves its pages to a real browser',
    async () => {
      execFileSync('git', ['clone', '--quiet', '--no-hardlinks', CHECKOUT, clone]);
      const address = await start();
      expect(readdirSync(join(caches, 'duban'))).toContainEqual(expect.stringMatching(/^temporal-server-/));

      const imported = execFileSync('node', ['bin/duban.mjs', 'import', 'samples/2020/assignments.xlsx'], {
        cwd: clone,
        env,
        encoding: 'utf8',
      });
      expect(imported).toContain('64');
      const server = await launchChromium(findChromium());
      const browser = await chromium.connect(server.wsEndpoint());
      const page = await browser.newPage();
      await page.goto(address);
      expect(await page.getByRole('link', { name: '20190668' }).count()).toBe(1);
      await browser.close();
      await server.close();
      await stop();
    },
    40 * MINUTE,
  );

  it(
    'starts the second time without setting anything up',
    async () => {
      const began = performance.now();
      await start();
      expect(performance.now() - began).toBeLessThan(10_000);
      await stop();
    },
    MINUTE,
  );
});
