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
const answer = {
  handlingYear: 2020,
  asOf: '2020-12-31',
  quality: {
    maximum: 5,
    average: { present: 4.2, proposed: 4.6, difference: 0.4 },
    concerned: ['样例1'],
    cases: [{}, {}],
  },
  performance: {
    points: 91.5,
    maximum: 100,
    rows: [
      {
        name: '主办答复按时',
        points: 6,
        maximum: 12,
        numerator: 1,
        denominator: 2,
        remark: null,
        missing: [{ number: '样例2', message: '没有按时答复' }],
      },
      {
        name: '专题研究部署',
        points: 0,
        maximum: 4,
        numerator: 0,
        denominator: 1,
        remark: '按没有记录计',
        missing: [{ number: null, message: '没有部署会议记录' }],
      },
    ],
  },
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
  folder = await mkdtemp(join(tmpdir(), 'duban-scores-'));
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

it('duban scores prints both sheets and what each row lacks', async () => {
  const { code, text } = await run('scores');
  expect(code).toBe(0);
  expect(asked).toEqual(['/api/scores']);
  expect(text).toMatchInlineSnapshot(`
    "2020年度 质量指标评价：沟通协商（截至2020-12-31，主办答复件2件，满分5分）
    现行分  建议分  差额  涉及件数
    4.2     4.6     0.4   1
    涉及提案：样例1

    “政协提案办理”绩效自评表（分值与公式均为默认，需本地确认。）
    得分  分值  分子分母  指标
    6.0   12    1/2       主办答复按时
    0.0   4     0/1       专题研究部署（按没有记录计）
    91.5  100             合计
      · 主办答复按时：没有按时答复（样例2）
      · 专题研究部署：没有部署会议记录"
  `);
});

it('duban scores asks for a year, and gives scripts the whole answer', async () => {
  const { code, text } = await run('scores', '2019', '--json');
  expect(code).toBe(0);
  expect(asked).toEqual(['/api/scores?year=2019']);
  expect(JSON.parse(text)).toEqual(answer);
});
