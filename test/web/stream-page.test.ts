import { Hono } from 'hono';
import { raw } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { streamPage } from '../../web/layout/stream-page.tsx';
import type { WebEnv } from '../../web/web-env.ts';

function slowPage() {
  let release = () => undefined as void;
  const released = new Promise<void>((resolve) => void (release = resolve));
  let finish = () => undefined as void;
  const finished = new Promise<void>((resolve) => void (finish = resolve));
  const app = new Hono<WebEnv>().get('/', (c) =>
    streamPage(c, '示例', async (write) => {
      await write(raw('<p>一</p>'));
      await released;
      await write(raw('<p>二</p>'));
      finish();
    }),
  );
  return { app, release: () => release(), finished };
}

async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, text: string): Promise<string> {
  const decoder = new TextDecoder();
  let seen = '';
  while (!seen.includes(text)) {
    const { value, done } = await reader.read();
    if (done) break;
    seen += decoder.decode(value, { stream: true });
  }
  return seen;
}

async function readerOf(app: Hono<WebEnv>) {
  const { body } = await app.request('/');
  if (!body) throw new Error('a page has a body');
  return body.getReader();
}

describe('a page that comes piece by piece', () => {
  it('shows what is done before the rest is', async () => {
    const { app, release } = slowPage();
    const reader = await readerOf(app);
    const before = await readUntil(reader, '一');
    expect(before).toMatch(/^<!doctype html>.*<h1>示例<\/h1><p>一<\/p>$/s);
    release();
    expect(await readUntil(reader, '</html>')).toMatch(/^<p>二<\/p><\/main>.*<\/html>$/s);
  });

  it('has its work finished when nobody looks any more', async () => {
    const { app, release, finished } = slowPage();
    const reader = await readerOf(app);
    await readUntil(reader, '一');
    await reader.cancel();
    release();
    await expect(finished).resolves.toBeUndefined();
  });
});
