import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommand } from '../../../client/cli/program.ts';
import { marksFolder } from '../../../client/cli/served-pages.ts';
import { createWebApp } from '../../../web/app.tsx';
import { acceptedCase } from '../../web/support/a-life.ts';
import { HOST } from '../../web/support/browser.ts';
import { failedLine } from '../../web/support/failed-line.ts';
import type { FakeOffice } from '../../web/support/fake-office.ts';
import { PEOPLE } from '../../web/support/people.ts';
import { API_TOKEN, portsOf } from '../../web/support/web-ports.ts';

const ID = 'c'.repeat(64);
const unused = () => Promise.reject(new Error('no other command is run'));
const AS = ['--as', PEOPLE.head.id, '--reason', '样例理由'] as const;

let office: FakeOffice;
let folder: string;
let server: Server;
beforeEach(async () => {
  office = acceptedCase();
  office.store.outbox.push(failedLine(office, ID));
  const app = createWebApp(portsOf(office));
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', url = '/' } = request;
      const headers = new Headers(request.headers as Record<string, string>);
      headers.set('Host', HOST);
      const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
      void Promise.resolve(app.request(`http://${HOST}${url}`, { method, headers, ...body })).then(
        async (answer) => {
          response.statusCode = answer.status;
          response.end(await answer.text());
        },
      );
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'duban-mails-'));
  await mkdir(marksFolder(folder));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(join(marksFolder(folder), '1.json'), JSON.stringify({ url, token: API_TOKEN, since: 1 }));
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function run(...words: readonly string[]) {
  const out: string[] = [];
  const write = (line: string) => void out.push(line);
  const ports = { serve: unused, work: unused, web: unused, rehearse: unused, doctor: unused };
  const code = await runCommand({ ...ports, dataFolder: () => folder, out: write, err: write }, words);
  return { code, text: out.join('\n') };
}

it('lists mails by state and counts them', async () => {
  const all = await run('mail', 'list');
  expect(all.text).toContain('未发出（退信、拒收） 1');
  expect(all.text).toContain(ID.slice(0, 12));
  expect((await run('mail', 'list', '--state', 'sent')).text).not.toContain(ID.slice(0, 12));
  expect((await run('mail', 'list', '--state', 'gone')).code).toBe(2);
});

it('sends a mail again and shows its life, without what a link permits', async () => {
  const again = await run('mail', 'resend', ID.slice(0, 8), ...AS, '--id', 'once');
  expect([again.code, again.text]).toEqual([0, '已登记。邮件现为：待发']);
  expect((await run('mail', 'resend', ID, ...AS, '--id', 'once')).code).toBe(0);
  const shown = await run('mail', 'show', ID.slice(0, 8));
  expect(shown.text).toContain(`重新列入待发（${PEOPLE.head.name}）：样例理由`);
  expect(shown.text.split('重新列入待发')).toHaveLength(2);
  const { text } = await run('mail', 'show', ID, '--json');
  expect(JSON.parse(text)).toMatchObject({ state: 'queued', life: [{ what: 'resent' }] });
  expect(text).not.toContain('notice-of-the-test');
  const refused = await run('mail', 'resend', ID, ...AS);
  expect([refused.code, refused.text]).toEqual([3, expect.stringContaining('不必重发')]);
  expect((await run('mail', 'show', 'ffffffff')).code).toBe(2);
});

it('settles a mail in doubt one way or the other', async () => {
  office.store.outbox[0] = failedLine(office, ID, { state: 'ambiguous' });
  expect((await run('mail', 'resolve', ID, ...AS)).code).toBe(2);
  expect((await run('mail', 'resolve', ID, ...AS, '--delivered', '--not-delivered')).code).toBe(2);
  expect((await run('mail', 'resolve', ID, ...AS, '--not-delivered')).text).toContain('待发');
  expect((await run('mail', 'resolve', ID, ...AS, '--delivered')).code).toBe(3);
});

it('marks addresses', async () => {
  const address = 'credit2@bureau.example.invalid';
  expect((await run('address', 'bad', address, ...AS)).text).toBe(`${address} 已标记为失效`);
  expect((await run('address', 'list')).text).toContain(address);
  expect((await run('address', 'good', address, ...AS)).code).toBe(0);
  expect((await run('address', 'bad', 'nobody', ...AS)).code).toBe(2);
  expect(
    (await run('address', 'bad', address, '--as', PEOPLE.creditOfficer.id, '--reason', '样例')).code,
  ).toBe(3);
});

it('turns the dry run on and off, and says whether it is on', async () => {
  expect((await run('dry-run', 'status')).text).toBe('不在试运行，邮件照常发出');
  expect((await run('dry-run', 'on', ...AS)).code).toBe(0);
  expect((await run('dry-run', 'status')).text).toMatch(/^正在试运行，邮件不会发出\n.*样例理由$/);
  expect((await run('dry-run', 'on', ...AS)).code).toBe(3);
  expect((await run('dry-run', 'off', ...AS)).code).toBe(0);
  expect(JSON.parse((await run('dry-run', 'status', '--json')).text)).toMatchObject({ on: false });
});
