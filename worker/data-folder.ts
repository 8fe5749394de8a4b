import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
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
    if (await createdWith(lock, mark)) return { path, release: () => rm(lock, { force: true }) };
    const text = await readFile(lock, 'utf8').catch(() => '');
    const [pid = '', commandLine = ''] = text.split('\n');
    const holder = await processInfo(Number(pid));
    const isOther = Number(pid) !== process.pid && holder?.commandLine === commandLine;
    if (isOther) throw new DataFolderInUse(path, Number(pid));
    await rm(lock, { force: true });
  }
}

async function createdWith(lock: string, mark: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx', 0o600);
    await file.writeFile(mark);
    await file.close();
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

async function ownMark(): Promise<string> {
  const own = await processInfo(process.pid);
  return `${process.pid}\n${own?.commandLine ?? ''}`;
}
