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
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
  return readFile(file, 'utf8');
}

async function writeBeside(file: string, text: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  return draft;
}
