import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importCommand } from '../../../client/cli/import-command.ts';
import { marksFolder } from '../../../client/cli/served-pages.ts';

const COUNTS = { new: 2, changed: 0, unchanged: 0, refused: [], notes: [] };
const ADVICE = [
  {
    number: '20200001',
    by: 'match',
    named: '样例二处',
    differs: true,
    divisions: [
      { division: '样例一处', score: 0.9, reasons: ['承担第1项建议', '现有在办5件'] },
      { division: '样例二处', score: 0.2, reasons: ['现有在办6件'] },
    ],
  },
  {
    number: '20200002',
    by: 'load',
    differs: false,
    divisions: [{ division: '样例一处', score: 0.1, reasons: ['现有在办5件'] }],
  },
];

let folder: string;
let server: Server;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-import-'));
  await mkdir(marksFolder(folder));
  server = createServer(({ url }, response) => {
    const dry = url?.endsWith('?dryRun=1');
    response.end(JSON.stringify({ ...COUNTS, applied: !dry, ...(dry ? { advice: ADVICE } : {}) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(join(marksFolder(folder), '1.json'), JSON.stringify({ url, token: 'sample', since: 1 }));
  await writeFile(join(folder, 'sample.xlsx'), 'sample');
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function told(json: boolean, ...options: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const duban = new Command();
  importCommand(duban, () => folder, {
    json,
    out: (line) => void lines.push(line),
    err: (line) => void lines.push(line),
  });
  await duban.parseAsync(['import', join(folder, 'sample.xlsx'), ...options], { from: 'user' });
  return lines;
}

describe('duban import', () => {
  it('says in a dry run which divisions are advised and why, and where the sheet says otherwise', async () => {
    expect(await told(false, '--dry-run')).toEqual([
      '预览：新增 2 件，变化 0 件，未变 0 件，拒收 0 项',
      '  第20200001号提案分派建议，分派表所列：样例二处（与建议不同）',
      '    1. 样例一处：承担第1项建议；现有在办5件',
      '    2. 样例二处：现有在办6件',
      '  第20200002号提案分派建议，分派表所列：未列',
      '    1. 样例一处：现有在办5件',
    ]);
  });

  it('gives scripts the advice as it is', async () => {
    const answer: unknown = JSON.parse((await told(true, '--dry-run')).join('\n'));
    expect(answer).toEqual({ ...COUNTS, applied: false, advice: ADVICE });
  });

  it('advises nothing once the import is done', async () => {
    expect(await told(false)).toEqual(['已导入：新增 2 件，变化 0 件，未变 0 件，拒收 0 项']);
  });
});
