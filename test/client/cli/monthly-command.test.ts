import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommand } from '../../../client/cli/program.ts';
import { marksFolder } from '../../../client/cli/served-pages.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { createWebApp } from '../../../web/app.tsx';
import { createFakeOffice, type FakeOffice } from '../../web/support/fake-office.ts';
import { PEOPLE } from '../../web/support/people.ts';
import { registered } from '../../web/support/sample-assignments.ts';
import { API_TOKEN, portsOf } from '../../web/support/web-ports.ts';

const NUMBER = '20190668';
const unused = () => Promise.reject(new Error('no other command is run'));

let folder: string;
let office: FakeOffice;
let server: ReturnType<typeof createAdaptorServer>;

beforeEach(async () => {
  const { creditHead, creditOfficer } = PEOPLE;
  office = createFakeOffice()
    .on('2020-04-07')
    .open(registered(NUMBER, { keyKind: 'main' }))
    .on('2020-04-09')
    .did(NUMBER, creditHead, { type: 'accept', officer: creditOfficer, on: civilDate('2020-04-09') })
    .on('2020-04-23');
  server = createAdaptorServer({ fetch: createWebApp(portsOf(office)).fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'duban-monthly-'));
  await mkdir(marksFolder(folder));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(join(marksFolder(folder), '1.json'), JSON.stringify({ url, token: API_TOKEN, since: 1 }));
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function run(...words: readonly string[]) {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const ports = { serve: unused, work: unused, web: unused, rehearse: unused, doctor: unused };
  const code = await runCommand({ ...ports, dataFolder: () => folder, out: write, err: write }, [
    'monthly',
    ...words,
  ]);
  return { code, text: lines.join('\n') };
}

it('lists the months and a month’s cases, drafts, shows and releases a compilation', async () => {
  const as = ['--as', PEOPLE.head.id];
  expect((await run('list')).text).toMatch(/2020-04\s+1\s+0\s+1\s+尚未生成/);
  expect((await run('list', '--month', '2020-04')).text).toContain('未报，未到期');
  expect(await run('draft', '2020-04', ...as)).toEqual({ code: 0, text: '已生成2020-04汇编第 1 版' });
  expect((await run('show', '2020-04')).text).toContain(`实报0件，未报1件（第${NUMBER}号）。`);

  const early = await run('release', '2020-04', ...as);
  expect(early.code).not.toBe(0);
  expect(early.text).toContain('尚有1件未报');
  const release = ['release', '2020-04', ...as, '--reason', '领导要求', '--id', 'i-1'];
  const released = { code: 0, text: '已核发2020-04汇编（2020年第1期），发 1 位局领导' };
  expect(await run(...release)).toEqual(released);
  expect(await run(...release)).toEqual(released);
  expect(office.store.compilations.released).toMatchObject([{ reason: '领导要求' }]);
  expect((await run('list')).text).toContain('2020年第1期');
  expect((await run('list', '--month', '2020-01')).text).toContain('这个月没有提请过月度进展。');
});

it('asks for a month as it is written, and for a person', async () => {
  expect((await run('show', '2020-4')).code).not.toBe(0);
  expect((await run('release', '2020-04')).code).not.toBe(0);
});
