import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endOrphan, recordServer } from '../../../worker/temporal/orphan.ts';

const SOMEBODY_ELSE = 1;

let folder: string;
let pidFile: string;
let configFile: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-orphan-'));
  pidFile = join(folder, 'temporal.pid');
  configFile = join(folder, 'temporal.yaml');
});

afterEach(async () => {
  child?.kill('SIGKILL');
  child = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** A process whose command line looks like a server's; resolves once it runs. */
async function standIn(script: string): Promise<number> {
  child = spawn(
    process.execPath,
    ['-e', `${script}; setInterval(() => {}, 1000); console.log('up')`, configFile],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await new Promise((resolve) => child?.stdout?.once('data', resolve));
  return child.pid ?? NaN;
}

function ended(): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child?.once('exit', (_code, signal) => resolve(signal)));
}

test('ends an orphan politely and forgets it', async () => {
  const pid = await standIn('');
  const end = ended();
  await writeFile(pidFile, `${pid}\n${SOMEBODY_ELSE}\n`);

  expect(await endOrphan({ pidFile, configFile })).toBe(pid);

  expect(await end).toBe('SIGTERM');
  await expect(readFile(pidFile)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('ends an orphan that will not listen', async () => {
  const pid = await standIn(`process.on('SIGTERM', () => {})`);
  const end = ended();
  await writeFile(pidFile, `${pid}\n${SOMEBODY_ELSE}\n`);

  expect(await endOrphan({ pidFile, configFile, patienceMs: 100 })).toBe(pid);

  expect(await end).toBe('SIGKILL');
});

test('refuses to end the server of a Duban that is alive', async () => {
  const pid = await standIn('');
  await recordServer(pidFile, pid);

  await expect(endOrphan({ pidFile, configFile })).rejects.toMatchObject({
    code: 'FolderInUse',
    message: expect.stringContaining('正在使用同一个数据目录') as unknown,
  });
  expect(child?.exitCode).toBeNull();
});

test('leaves alone a stranger that has the same pid now', async () => {
  await writeFile(pidFile, `${process.pid}\n${SOMEBODY_ELSE}\n`);

  expect(await endOrphan({ pidFile, configFile })).toBeUndefined();
});

test.each(['', 'nonsense\n', '0\n1\n', '-1\n1\n', '1\n1\n'])(
  'does nothing for the record %j',
  async (record) => {
    await writeFile(pidFile, record);

    expect(await endOrphan({ pidFile, configFile })).toBeUndefined();
  },
);

test('does nothing without a record', async () => {
  expect(await endOrphan({ pidFile, configFile })).toBeUndefined();
});
