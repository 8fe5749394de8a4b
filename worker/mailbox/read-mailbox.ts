import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptMail, KeptMailMessage } from '../../web/outbox/kept-mails.ts';
import { parseMessage } from './mailbox-message.ts';
import { isMessageFile } from './message-file.ts';

/** The newest messages of the folder, newest first; none while there is no folder. */
export async function listMailbox(folder: string, limit: number): Promise<readonly KeptMail[]> {
  const files = (await orNothing(readdir(folder))) ?? [];
  const newest = files.filter(isMessageFile).sort().toReversed().slice(0, limit);
  const entries: KeptMail[] = [];
  for (const file of newest) {
    const message = await readMessage(folder, file);
    if (message !== undefined) entries.push(entryOf(message));
  }
  return entries;
}

/**
 * One message of the folder, or nothing when the name is not one that the mailbox gives, the file is not there or
 * holds no mail.
 */
export async function readMessage(folder: string, file: string): Promise<KeptMailMessage | undefined> {
  if (!isMessageFile(file)) return undefined;
  const source = await orNothing(readFile(join(folder, file)));
  if (source === undefined) return undefined;
  return parseMessage(file, source).catch(() => undefined);
}

function entryOf({ file, from, to, subject, date, messageId }: KeptMailMessage): KeptMail {
  return { file, from, to, subject, date, messageId };
}

async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
