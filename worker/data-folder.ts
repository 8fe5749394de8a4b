import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dropPrivately, keepPrivately } from './private-files.ts';
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
    const standing = await keepPrivately(lock, mark);
    if (standing === mark) return { path, release: () => dropPrivately(lock, mark) };
    const [pid = '', commandLine = ''] = standing.split('\n');
    const holder = Number(pid) === process.pid ? undefined : await processInfo(Number(pid));
    if (holder?.commandLine === commandLine) throw new DataFolderInUse(path, Number(pid));
    await dropPrivately(lock, standing);
  }
}

/** A process by its number and its command line; the last line is this start's alone, since both can come again. */
async function ownMark(): Promise<string> {
  const own = await processInfo(process.pid);
  return [process.pid, own?.commandLine ?? '', randomUUID()].join('\n');
}
