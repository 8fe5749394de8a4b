import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommand } from '../../../client/cli/program.ts';
import { marksFolder } from '../../../client/cli/served-pages.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { createWebApp } from '../../../web/app.tsx';
import { draftedCase } from '../../web/support/a-life.ts';
import { HOST } from '../../web/support/browser.ts';
import type { FakeOffice } from '../../web/support/fake-office.ts';
import { PEOPLE } from '../../web/support/people.ts';
import { registered } from '../../web/support/sample-assignments.ts';
import { API_TOKEN, portsOf } from '../../web/support/web-ports.ts';

const unused = () => Promise.reject(new Error('no other command is run'));

let office: FakeOffice;
let folder: string;
let server: Server;
beforeEach(async () => {
  office = draftedCase();
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
  folder = await mkdtemp(join(tmpdir(), 'duban-books-'));
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

const as = (person: { readonly name: string }) => ['--as', person.name] as const;
const note = (data: object) => ['--data', JSON.stringify(data)] as const;
const MEETING = { happenedOn: '2020-04-15', kind: 'deployment', title: '样例部署会议' };

it('duban note writes and corrects the year log, which duban year-log prints', async () => {
  const first = await run('note', 'yearLog', ...as(PEOPLE.head), ...note(MEETING), '--id', 'e-1');
  expect(first).toEqual({ code: 0, text: '已登记年度大事记：e-1 第1稿' });
  const corrected = note({ ...MEETING, title: '样例更正' });
  const correction = ['--id', 'e-1', '--revision', '1', '--reason', '样例笔误'];
  const second = await run('note', 'yearLog', ...as(PEOPLE.head), ...corrected, ...correction);
  expect(second.text).toContain('第2稿');
  const { text } = await run('year-log', '2020');
  expect(text).toContain('2020年度大事记1条');
  expect(text).toMatch(/2020-04-15 .*样例更正 .*e-1 +2/);
});

it('duban note refuses what is not one’s own, unknown books and half corrections', async () => {
  expect((await run('note', 'yearLog', ...as(PEOPLE.creditOfficer), ...note(MEETING))).code).toBe(3);
  expect((await run('note', 'diary', ...as(PEOPLE.head), ...note(MEETING))).code).toBe(2);
  expect((await run('note', 'yearLog', ...as(PEOPLE.head), ...note(MEETING), '--void')).code).toBe(2);
  const wrong = await run('note', 'yearLog', ...as(PEOPLE.head), ...note({ ...MEETING, kind: 'party' }));
  expect(wrong).toMatchObject({ code: 2, text: expect.stringContaining('kind') });
  expect(office.store.books.yearLog).toEqual([]);
});

it('duban contacts prints talks inside and outside cases', async () => {
  const talk = { member: '虚构委员', happenedOn: '2020-04-08', channel: 'visit', subject: '样例走访' };
  await run('note', 'memberContact', ...as(PEOPLE.creditOfficer), ...note(talk));
  const { text } = await run('contacts', '虚构委员', ...as(PEOPLE.head));
  expect(text).toBe(
    [
      '虚构委员：提案1件，案内沟通1次，案外联系1次',
      '  2020-04-09 电话 第20190668号提案',
      '  2020-04-08 走访 样例走访',
    ].join('\n'),
  );
});

it('duban silent and duban similar read out of all cases', async () => {
  const like = { title: '关于第20190668项示例工作的提案', handOverOn: civilDate('2020-05-19') };
  office.open(registered('20200002', like));
  expect((await run('silent')).text).toMatch(/无沟通1件\n.*\n20190668 +28 +2020-04-09/);
  expect((await run('similar', '20200002')).text).toMatch(/\d+% +2020 +20190668/);
  expect((await run('similar', 'none')).code).toBe(2);
});

it('duban outside lists those who supervise', async () => {
  const unit = { name: '虚构委员会', kind: 'supervisingUnit' };
  await run('note', 'outsideParty', ...as(PEOPLE.head), ...note(unit));
  expect((await run('outside', ...as(PEOPLE.head))).text).toContain('虚构委员会  督办单位');
});
