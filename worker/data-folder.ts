import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keepPrivately } from './private-files.ts';
import { processInfo } from './temporal/process-info.ts';

/** Another Duban works on this data folder. */
export class DataFolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `数据目录 ${folder} 正由另一个督办程序（进程 ${pid}）使用，没有重复启动。请先停止它，或用 DUBAN_DATA 指定别的目录。`,
    );
    this.name = 'DataFolderInUse';
  }
}

/** A held data folder; `release` lets the next start have it. */
export type DataFolder = { readonly path: string; release(): Promise<void> };

/** Takes a data folder for this process; one left behind by a killed process is taken over. */
export async function holdDataFolder(path: string): Promise<DataFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const lock = join(path, 'duban.lock');
  const mark = await ownMark();
  for (;;) {
    const [pid = '', commandLine = ''] = (await keptLock(lock, mark)).split('\n');
    if (Number(pid) === process.pid) return { path, release: () => rm(lock, { force: true }) };
    const holder = await processInfo(Number(pid));
    if (holder?.commandLine === commandLine) throw new DataFolderInUse(path, Number(pid));
    await rm(lock, { force: true });
  }
}

/** The lock that stands; nothing where it was given up in this moment. */
async function keptLock(lock: string, mark: string): Promise<string> {
  try {
    return await keepPrivately(lock, mark);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

async function ownMark(): Promise<string> {
  const own = await processInfo(process.pid);
  return `${process.pid}\n${own?.commandLine ?? ''}`;
}
