import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataFolderInUse, holdDataFolder } from '../../worker/data-folder.ts';
import { processInfo } from '../../worker/temporal/process-info.ts';

let root: string;
let parent: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'duban-folder-'));
  const { commandLine = '' } = (await processInfo(process.ppid)) ?? {};
  parent = [process.ppid, commandLine, 'another start'].join('\n');
});
afterAll(() => rm(root, { recursive: true }));

async function folderWith(lock: string): Promise<{ readonly path: string; readonly lock: string }> {
  const path = join(root, randomUUID());
  await mkdir(path);
  await writeFile(join(path, 'duban.lock'), lock);
  return { path, lock: join(path, 'duban.lock') };
}

describe('a data folder', () => {
  it('is held by one process at a time, and free again after its release', async () => {
    const path = join(root, 'fresh');
    const held = await holdDataFolder(path);
    expect((await readFile(join(path, 'duban.lock'), 'utf8')).split('\n')[0]).toBe(String(process.pid));
    await held.release();
    expect(await readdir(path)).toEqual([]);
  });

  it('is refused while its holder lives', async () => {
    const { path, lock } = await folderWith(parent);
    await expect(holdDataFolder(path)).rejects.toThrow(DataFolderInUse);
    expect(await readFile(lock, 'utf8')).toBe(parent);
  });

  it.each([
    ['a process that is gone', '4194304\nnode duban serve\nx'],
    ['another command under its number', `${process.ppid}\nanother command\nx`],
    ['an earlier start under our own number', `${process.pid}\nnode duban serve --rehydrate\nx`],
    ['half a line', '12'],
  ])('left behind by %s is taken over', async (_what, left) => {
    const { path, lock } = await folderWith(left);
    await holdDataFolder(path);
    const [pid, commandLine] = (await readFile(lock, 'utf8')).split('\n');
    expect(pid).toBe(String(process.pid));
    expect(commandLine).toBe((await processInfo(process.pid))?.commandLine);
  });

  it('is not given up for another that took it meanwhile', async () => {
    const path = join(root, 'taken');
    const held = await holdDataFolder(path);
    await writeFile(join(path, 'duban.lock'), parent);
    await held.release();
    expect(await readFile(join(path, 'duban.lock'), 'utf8')).toBe(parent);
  });
});
