import { constants } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newMessageFile } from './message-file.ts';

/** A message being received, with what the server found out about its size. */
export type IncomingMessage = AsyncIterable<Buffer> & { readonly sizeExceeded: boolean };

/**
 * Writes one message into the folder, whole and on the disk before it gets its name; returns the file, or
 * nothing when the message was too large. An interrupted one leaves no message behind.
 */
export async function keepMessage(folder: string, message: IncomingMessage): Promise<string | undefined> {
  const file = newMessageFile(Date.now());
  const part = join(folder, `${file}.part`);
  try {
    await writeDown(part, message);
    if (message.sizeExceeded) return undefined;
    await rename(part, join(folder, file));
    await flushFolder(folder);
    return file;
  } finally {
    await rm(part, { force: true });
  }
}

async function writeDown(path: string, message: IncomingMessage): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of message) {
      if (!message.sizeExceeded) await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
