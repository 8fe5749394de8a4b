import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const pagesMark = z.object({ url: z.url(), token: z.string(), since: z.number() });

/** What a process of pages tells the command line of itself; `since` is in epoch milliseconds. */
export type PagesMark = z.infer<typeof pagesMark>;

/** Where the processes of pages put their marks, a file each. */
export function marksFolder(dataFolder: string): string {
  return join(dataFolder, 'pages');
}

/** The marks that stand in a data folder, the newest first; a killed process leaves its own behind. */
export async function pagesMarks(dataFolder: string): Promise<readonly PagesMark[]> {
  const folder = marksFolder(dataFolder);
  const names = await readdir(folder).catch(() => []);
  const marks = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readMark(join(folder, name))),
  );
  return marks.flat().toSorted((one, other) => other.since - one.since);
}

/** None, where the file is damaged or has just been taken away. */
async function readMark(file: string): Promise<readonly PagesMark[]> {
  return readFile(file, 'utf8')
    .then((text) => [pagesMark.parse(JSON.parse(text))])
    .catch(() => []);
}
