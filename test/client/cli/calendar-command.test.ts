import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../client/cli/program.ts';
import { marksFolder } from '../../../client/cli/served-pages.ts';
import { LIST_OF_2027 } from '../../support/holiday-lists.ts';

const unused = () => Promise.reject(new Error('no other command is run'));
const MOVED = {
  number: '样例1',
  title: '样例案由',
  dueOn: '2027-01-20',
  moves: [{ step: '印发并送达', from: '2027-01-19', to: '2027-01-18' }],
  firm: ['初核'],
  shortWorkdays: null,
};
const EFFECT = {
  answer: 'preview',
  known: false,
  year: 2027,
  paper: '样例令〔2026〕1号（虚构）',
  workdays: 249,
  open: 3,
  concerned: 1,
  cases: [MOVED],
};
const VERSIONS = {
  id: 'cn-2026-11-10.1',
  knownFrom: '2019-01-01',
  knownThrough: '2027-12-31',
  versions: [
    { ...LIST_OF_2027, inForce: true, source: '样例来源', loadedAt: 1, loadedBy: '样例督查' },
    {
      year: 2026,
      paper: '国办发明电〔2025〕7号',
      publishedOn: '2025-11-04',
      holidays: [],
      makeUpWorkdays: [],
      inForce: true,
      source: null,
      loadedAt: null,
      loadedBy: null,
    },
  ],
  progress: null,
};
const progressOf = (state: string, done: number, unreached: readonly string[] = []) => ({
  progress: { state, total: 10, done, refused: [], unreached },
});

let folder: string;
let list: string;
let server: Server;
let asked: string[];
/** What the service answers by its path, one after the other; the last one stays. */
let answers: Record<string, unknown[]>;
beforeEach(async () => {
  asked = [];
  answers = {};
  server = createServer((request, response) => {
    const path = `${request.method ?? ''} ${request.url ?? ''}`;
    asked.push(path);
    const told = answers[path] ?? [];
    const [answer] = told.length > 1 ? told.splice(0, 1) : told;
    request.resume();
    response.end(JSON.stringify(answer ?? {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'duban-calendar-'));
  await mkdir(marksFolder(folder));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(join(marksFolder(folder), '1.json'), JSON.stringify({ url, token: 'token', since: 1 }));
  list = join(folder, 'list.json');
  await writeFile(list, '{}');
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function run(words: readonly string[], more: Partial<Parameters<typeof runCommand>[0]> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const ports = { serve: unused, work: unused, web: unused, rehearse: unused, doctor: unused };
  const code = await runCommand(
    {
      ...ports,
      dataFolder: () => folder,
      out: (line) => void out.push(line),
      err: (line) => void err.push(line),
      ...more,
    },
    ['calendar', ...words],
  );
  return { code, text: out.join('\n'), err };
}

describe('duban calendar', () => {
  it('says what a day is by the office’s own lists', async () => {
    answers = { 'GET /api/calendars': [VERSIONS] };
    expect((await run(['2027-02-12', '2027-02-20'])).text.split('\n')).toEqual([
      '2027-02-12 星期五　放假（春节）　依据：样例令〔2026〕1号（虚构）',
      '2027-02-20 星期六　调休上班日　依据：样例令〔2026〕1号（虚构）',
    ]);
  });

  it('says it by what the software brings along while nothing runs, and says so', async () => {
    await rm(marksFolder(folder), { recursive: true });
    const { code, text, err } = await run(['2026-10-10', '2027-02-12']);
    expect(code).toBe(0);
    expect(text).toContain('2026-10-10 星期六　调休上班日');
    expect(text).toContain('2027-02-12 星期五　工作日　暂定');
    expect(err.join()).toContain('只依据软件自带的放假安排');
  });

  it('lists the versions with their sources', async () => {
    answers = { 'GET /api/calendars': [VERSIONS] };
    const { text } = await run(['list']);
    expect(text).toContain('已知至 2027-12-31');
    expect(text).toMatch(/2027\s+样例令.*是\s+样例督查载入：样例来源/);
    expect(text).toMatch(/2026\s+国办发明电〔2025〕7号.*软件自带/);
  });
});

describe('duban calendar load', () => {
  it('only shows what would move until it is told yes', async () => {
    answers = { 'POST /api/calendars?dryRun=1': [EFFECT] };
    const { code, text } = await run(['load', list, '--as', '样例督查']);
    expect(code).toBe(0);
    expect(asked).toEqual(['POST /api/calendars?dryRun=1']);
    expect(text).toMatchInlineSnapshot(`
      "2027年 样例令〔2026〕1号（虚构）：全年249个工作日
      在办3件，需重排1件，其中1件节点有变动；规定期限均不变。
        第样例1号 样例案由（规定期限 2027-01-20）
          印发并送达：2027-01-19 → 2027-01-18
          由暂定转为确定：初核
      以上只是预览，尚未变动。确认无误后加 --yes 办理。"
    `);
    expect(JSON.parse((await run(['load', list, '--as', '样例督查', '--json'])).text)).toEqual(EFFECT);
  });

  it('shows how far it is, a line at every tenth or a bar on a terminal, and what came of it', async () => {
    const steps = [progressOf('running', 0), progressOf('running', 5), progressOf('done', 10)];
    answers = {
      'POST /api/calendars': [{ ...EFFECT, answer: 'started' }],
      'GET /api/calendars/progress': [...steps],
    };
    const plain = await run(['load', list, '--as', '样例督查', '--yes']);
    expect(plain.code).toBe(0);
    expect(plain.text).toBe('已载入样例令〔2026〕1号（虚构）；已重排10件。');
    expect(plain.err.map((line) => line.replace(/.*\] /, ''))).toEqual([
      '0%　0/10件',
      '50%　5/10件',
      '100%　10/10件',
    ]);
    answers['GET /api/calendars/progress'] = [...steps];
    const drawn: string[] = [];
    await run(['replan', '--as', '样例督查', '--yes'], { redraw: (line) => void drawn.push(line) });
    expect(drawn.at(1)).toBe(`[${'█'.repeat(15)}${'·'.repeat(15)}] 50%　5/10件`);
  });

  it('broken off, stops the work, says what is left, and fails', async () => {
    answers = {
      'POST /api/calendars': [{ ...EFFECT, answer: 'started' }],
      'GET /api/calendars/progress': [progressOf('running', 4), progressOf('stopped', 4)],
      'POST /api/calendars/stop': [progressOf('running', 4)],
    };
    const { code, err } = await run(['load', list, '--as', '样例督查', '--yes'], {
      interrupted: () => Promise.resolve(),
    });
    expect(code).toBe(3);
    expect(asked.filter((path) => path.endsWith('/stop'))).toHaveLength(1);
    expect(err.at(-1)).toBe('已停止：重排了4件，尚余6件。再次执行同一命令，即从中断处继续。');
  });

  it('names the cases that did not answer, and fails', async () => {
    answers = {
      'POST /api/calendars': [{ ...EFFECT, answer: 'started' }],
      'GET /api/calendars/progress': [progressOf('done', 9, ['样例7'])],
    };
    const { code, err } = await run(['load', list, '--as', '样例督查', '--yes']);
    expect(code).toBe(3);
    expect(err.at(-1)).toContain('未能重排1件（样例7）');
  });

  it('says that there is nothing to do', async () => {
    const nothing = { ...EFFECT, answer: 'nothingToDo', known: true, concerned: 0, cases: [] };
    answers = { 'POST /api/calendars': [nothing] };
    const { code, text } = await run(['load', list, '--as', '样例督查', '--yes']);
    expect([code, asked.length]).toEqual([0, 1]);
    expect(text).toContain('已经载入\n在办提案均已按现行放假安排核算，没有需要办理的。');
  });
});
