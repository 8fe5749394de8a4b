import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** Puts a small file down whole, whoever else does so in the same moment; only this user may read it. */
export async function writePrivately(file: string, text: string): Promise<void> {
  await rename(await writeBeside(file, text), file);
}

/** The text of a small private file: what stands there already, or else `text`, put down whole by only one of many. */
export async function keepPrivately(file: string, text: string): Promise<string> {
  const draft = await writeBeside(file, text);
  try {
    for (;;) {
      await unless('EEXIST', link(draft, file));
      const standing = await unless('ENOENT', readFile(file, 'utf8'));
      if (standing !== undefined) return standing;
    }
  } finally {
    await rm(draft);
  }
}

/** Takes a small private file away if it holds this text, and leaves any other where it is. */
export async function dropPrivately(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  if (
    (await unless(
      'ENOENT',
      rename(file, aside).then(() => true),
    )) === undefined
  )
    return;
  if ((await readFile(aside, 'utf8')) !== text) await unless('EEXIST', link(aside, file));
  await rm(aside);
}

async function unless<T>(code: string, doing: Promise<T>): Promise<T | undefined> {
  try {
    return await doing;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return undefined;
    throw error;
  }
}

async function writeBeside(file: string, text: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  return draft;
}
