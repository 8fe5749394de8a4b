import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officeApi } from '../../../client/cli/office-api.ts';
import { marksFolder, type PagesMark } from '../../../client/cli/served-pages.ts';

let folder: string;
let servers: Server[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-marks-'));
  await mkdir(marksFolder(folder));
});
afterEach(async () => {
  for (const server of servers) server.close();
  servers = [];
  await rm(folder, { recursive: true });
});

async function pages(token: string): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(request.headers.authorization === `Bearer ${token}` ? 200 : 401);
    response.end(JSON.stringify({ by: token }));
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closedPort(): Promise<string> {
  const url = await pages('nobody');
  const server = servers.pop();
  server?.close();
  if (server !== undefined) await once(server, 'close');
  return url;
}

async function mark(name: string, text: PagesMark | string): Promise<void> {
  await writeFile(
    join(marksFolder(folder), `${name}.json`),
    typeof text === 'string' ? text : JSON.stringify(text),
  );
}

describe('the pages that the command line speaks to', () => {
  it('are the newest of several', async () => {
    await mark('1', { url: await pages('older'), token: 'older', since: 1 });
    await mark('2', { url: await pages('newer'), token: 'newer', since: 2 });
    expect(await officeApi(folder).get('/proposals')).toEqual({ by: 'newer' });
  });

  it('are another process’s when the newest was killed, its port is another office’s, or its mark is damaged', async () => {
    await mark('1', { url: await pages('standing'), token: 'standing', since: 1 });
    await mark('2', { url: await closedPort(), token: 'killed', since: 2 });
    await mark('3', { url: await pages('another office'), token: 'killed too', since: 3 });
    await mark('4', '{"url":');
    expect(await officeApi(folder).post('/acts', {}, undefined)).toEqual({ by: 'standing' });
  });

  it('are missed in plain words when there are none', async () => {
    await mark('1', { url: await closedPort(), token: 'killed', since: 1 });
    await expect(officeApi(folder).get('/proposals')).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringContaining('没有运行') as string,
    });
  });
});
