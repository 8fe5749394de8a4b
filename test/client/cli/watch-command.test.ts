import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EXIT } from '../../../client/cli/exit-codes.ts';
import { runCommand } from '../../../client/cli/program.ts';
import { marksFolder } from '../../../client/cli/served-pages.ts';
import { moment } from '../../support/cases.ts';

const unused = () => Promise.reject(new Error('no other command is run'));
const WELL = { alarms: [], lastLook: moment('2020-04-14 10:00'), silent: false };
const ALARM = {
  code: 'caseNotRunning',
  subject: '12',
  name: '流程被终止',
  text: '第12号提案尚未办结，办理流程已不在运行。',
  todo: '请点“修复”。',
  firstSeenAt: moment('2020-04-14 09:55'),
  seenTimes: 2,
};

let folder: string;
let server: Server;
let answer: object;
let asked: string[];
let bodies: string[];
beforeEach(async () => {
  asked = [];
  bodies = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${String(request.headers['x-duban-as'])}`);
    void text(request).then((body) => {
      bodies.push(body);
      response.end(JSON.stringify(answer));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'duban-watch-'));
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

it('duban watch tells a script by its exit code whether anything is wrong', async () => {
  answer = WELL;
  expect(await run('watch')).toEqual({ code: EXIT.done, text: '告警0项，最近一次核对：2020年4月14日 10:00' });

  answer = { ...WELL, alarms: [ALARM] };
  const { code, text } = await run('watch');
  expect(code).toBe(EXIT.alarms);
  expect(text).toContain('✗ 流程被终止（2020年4月14日 09:55起）：第12号提案尚未办结');
  expect(text).toContain('处理：请点“修复”。');
  const json = await run('watch', '--json');
  expect([json.code, JSON.parse(json.text)]).toEqual([EXIT.alarms, answer]);

  answer = { ...WELL, silent: true };
  expect(await run('watch')).toMatchObject({
    code: EXIT.alarms,
    text: expect.stringContaining('运行监视已停止'),
  });
});

it('duban watch repair has a case repaired in somebody’s name', async () => {
  answer = { answer: 'restarted', number: '12', message: '第12号提案的办理流程已恢复。' };
  const { code, text } = await run('watch', 'repair', '12', '--as', 'supervisor@example.test');
  expect([code, text]).toEqual([EXIT.done, '第12号提案的办理流程已恢复。']);
  expect(asked).toEqual(['POST /api/watch/repair supervisor%40example.test']);
  expect(bodies).toEqual(['{"number":"12"}']);
  expect(await run('watch', 'repair', '12')).toMatchObject({ code: EXIT.badInput });
});

it('duban watch repair-notice has a notice repaired in somebody’s name', async () => {
  answer = { answer: 'restarted', noticeId: 'n1', docNumber: '督办〔2020〕1号', message: '已恢复。' };
  const { code, text } = await run('watch', 'repair-notice', 'n1', '--as', 'supervisor@example.test');
  expect([code, text]).toEqual([EXIT.done, '已恢复。']);
  expect(asked).toEqual(['POST /api/watch/repair-notice supervisor%40example.test']);
  expect(bodies).toEqual(['{"noticeId":"n1"}']);
});
