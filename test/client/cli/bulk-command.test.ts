import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../client/cli/program.ts';
import { marksFolder } from '../../../client/cli/served-pages.ts';
import { createWebApp } from '../../../web/app.tsx';
import { CO_HANDLED, coHandledCases } from '../../web/support/co-handled-cases.ts';
import type { FakeOffice } from '../../web/support/fake-office.ts';
import { PEOPLE } from '../../web/support/people.ts';
import { API_TOKEN, portsOf } from '../../web/support/web-ports.ts';

const [BY_OFFICER, BY_HEAD, OF_FOOD] = CO_HANDLED;
const REVIEW = JSON.stringify({
  steps: ['divisionHeadReview'],
  on: '2020-04-09',
  evidence: '示例签批单',
});
const unused = () => Promise.reject(new Error('no other command is run'));

let office: FakeOffice;
let folder: string;
let server: ServerType;
beforeEach(async () => {
  office = coHandledCases();
  server = serve({ fetch: createWebApp(portsOf(office)).fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'duban-bulk-'));
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

const review = (...more: readonly string[]) =>
  run('bulk', 'markStep', '--as', PEOPLE.creditHead.id, '--data', REVIEW, ...more);
const parsed = (text: string) => JSON.parse(text) as { readonly cases: readonly object[] };

describe('duban bulk', () => {
  it('previews without telling any case, each with its reasons', async () => {
    const { code, text } = await review('--numbers', CO_HANDLED.join('，'), '--preview', '--id', 'b:1');
    expect(code).toBe(3);
    expect(text.split('\n').slice(0, 4)).toEqual([
      '预览：可以办理 1 件，暂不能办理 2 件（标识 b:1）',
      `  第${BY_OFFICER}号 可以办理`,
      `  第${BY_HEAD}号 暂不能办理`,
      expect.stringContaining('本稿由您起草'),
    ]);
    expect(office.store.sent).toEqual([]);
  });

  it('ends well where every case was told, and gives scripts a line for each', async () => {
    const done = await review('--numbers', BY_OFFICER, '--json');
    expect(done.code).toBe(0);
    expect(parsed(done.text).cases).toMatchObject([{ number: BY_OFFICER, answer: 'accepted', reasons: [] }]);
    const refused = await review('--all', '--role', 'coHandler', '--json');
    expect(refused.code).toBe(3);
    expect(parsed(refused.text).cases).toMatchObject([
      { number: BY_OFFICER, answer: 'refused', refused: { unmet: [{ code: 'alreadyDone' }] } },
      { number: OF_FOOD, answer: 'refused', refused: { unmet: [{ code: 'noRight' }] } },
      { number: BY_HEAD, answer: 'refused', refused: { unmet: [{ code: 'ownDraft' }] } },
    ]);
  });

  it('reads what each case has of its own from a file', async () => {
    const file = join(folder, 'letters.json');
    const letters = [BY_OFFICER, BY_HEAD].map((number, at) => ({
      number,
      data: { letterNumber: `示例函〔2020〕${at + 1}号` },
    }));
    await writeFile(file, JSON.stringify(letters));
    const reviews = ['divisionHeadReview', 'contentFormatReview', 'wordingReview', 'leaderApproval'];
    const signers = {
      divisionHeadReview: '示例处领导',
      wordingReview: '示例主任',
      leaderApproval: '示例局领导',
    };
    const sheet = JSON.stringify({ steps: reviews, on: '2020-04-09', evidence: '示例签批单', signers });
    const cases = ['--numbers', `${BY_OFFICER},${BY_HEAD}`];
    expect(await run('bulk', 'markStep', '--as', PEOPLE.head.id, '--data', sheet, ...cases)).toMatchObject({
      code: 0,
    });
    const on = JSON.stringify({ issuedOn: '2020-04-09' });
    const sent = await run(
      'bulk',
      'sendOpinionLetter',
      '--as',
      PEOPLE.clerk.id,
      '--data',
      on,
      '--file',
      file,
    );
    expect(sent).toMatchObject({ code: 0, text: expect.stringContaining('整批办理：已登记 2 件') });
    expect(office.store.cases.get(BY_HEAD)?.proposal.letters).toMatchObject([
      { letterNumber: '示例函〔2020〕2号' },
    ]);
  });

  it('tells bad input from a rule’s no', async () => {
    const wrong = await run('bulk', 'signFor', '--as', PEOPLE.head.id, '--numbers', BY_OFFICER);
    expect(wrong).toMatchObject({ code: 2, text: expect.stringContaining('on：没有填写') });
    expect((await review('--numbers', 'none')).code).toBe(3);
    expect((await review()).text).toContain('--numbers、--file、--all');
    expect((await review('--numbers', BY_OFFICER, '--light', 'overdue')).code).toBe(2);
    const foreign = await run('bulk', 'issueReply', '--as', PEOPLE.head.id, '--all');
    expect(foreign).toMatchObject({ code: 2, text: expect.stringContaining('不能整批办理') });
  });
});

describe('duban advice', () => {
  it('counts what was followed and names what was not', async () => {
    const advised = {
      by: 'match',
      divisions: [
        { division: '食品安全监督管理处', score: 0.9, relevance: 1, ownItems: 0, items: 2, openCases: 1 },
      ],
    } as const;
    office.did(BY_OFFICER, PEOPLE.head, {
      type: 'reassign',
      division: '食品安全监督管理处',
      reason: '示例理由',
      advised,
    });
    office.did(OF_FOOD, PEOPLE.head, {
      type: 'reassign',
      division: '信用监督管理处',
      reason: '示例均衡',
      advised,
    });
    const { code, text } = await run('advice');
    expect(code).toBe(0);
    expect(text.split('\n')).toEqual([
      '2020年度分派建议：采纳1件，未采纳1件，仅按在办件数排列0件',
      expect.stringContaining('建议牵头'),
      expect.stringMatching(/^信用监督管理处 +0 +0 +0 +1$/),
      expect.stringMatching(/^食品安全监督管理处 +2 +1 +1 +0$/),
      `  第${OF_FOOD}号提案：建议食品安全监督管理处，分派信用监督管理处，理由：示例均衡`,
    ]);
    expect(JSON.parse((await run('advice', '2019', '--json')).text)).toMatchObject({
      handlingYear: 2019,
      divisions: [],
    });
  });
});
