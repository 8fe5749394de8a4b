import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommand } from '../../../client/cli/program.ts';
import { marksFolder } from '../../../client/cli/served-pages.ts';

const unused = () => Promise.reject(new Error('no other command is run'));
const exception = {
  number: '样例1',
  on: '2020-05-06',
  what: '委员联系不上',
  reason: '样例理由',
  proposer: '样例处长',
  approver: null,
};
const answer = {
  handlingYear: 2020,
  asOf: '2020-12-31',
  figures: [{ id: 'total', name: '交办提案', count: 64 }],
  departures: [
    { kind: 'exception', name: '经批准的例外', count: 1, cases: [exception] },
    { kind: 'correction', name: '更正', count: 0, cases: [] },
  ],
};

let folder: string;
let server: Server;
let asked: string[];
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'duban-year-'));
  await mkdir(marksFolder(folder));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(join(marksFolder(folder), '1.json'), JSON.stringify({ url, token: 'token', since: 1 }));
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

it('duban year prints the figures and every departure, of a year where one is asked for', async () => {
  const { code, text } = await run('year', '2020');
  expect(code).toBe(0);
  expect(asked).toEqual(['/api/year?year=2020']);
  expect(text).toMatchInlineSnapshot(`
    "2020年度（截至2020-12-31）
    交办提案  64

    经批准的例外：1项
    提案号  日期        事项          理由      提出或登记人  审批人
    样例1   2020-05-06  委员联系不上  样例理由  样例处长      —

    更正：0项"
  `);
  expect(JSON.parse((await run('year', '--json')).text)).toEqual(answer);
});
