import { once } from 'node:events';
import { mkdir, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { keepMessage } from './keep-message.ts';

/** The mailbox of an office without a mail server: a folder of `.eml` files behind an SMTP address. */
export type Mailbox = { readonly url: string; stop(): Promise<void> };

const largestMessage = 10 * 1024 * 1024;

/**
 * Takes mails on the loopback interface and keeps each as a file of the folder; a mail is accepted only once its
 * file is on the disk. Without a port the system chooses one.
 */
export async function startMailbox(options: {
  readonly folder: string;
  readonly port?: number;
}): Promise<Mailbox> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  await removeUnfinished(options.folder);
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestMessage,
    maxClients: 50,
    closeTimeout: 1_000,
    logger: false,
    onConnect: (session, done) =>
      done(isLoopback(session.remoteAddress) ? null : replied(554, 'Loopback only')),
    onData: (stream, _session, done) => void keep(options.folder, stream, done),
  });
  server.on('error', () => undefined);
  const listener = server.listen(options.port ?? 0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function keep(
  folder: string,
  stream: SMTPServerDataStream,
  done: (error?: Error | null, reply?: string) => void,
): Promise<void> {
  try {
    const file = await keepMessage(folder, stream);
    if (file === undefined) return done(replied(552, 'Message too large'));
    return done(null, `Kept as ${file}`);
  } catch {
    stream.resume();
    return done(replied(451, 'The message could not be kept'));
  }
}

async function removeUnfinished(folder: string): Promise<void> {
  const files = await readdir(folder);
  const unfinished = files.filter((file) => file.endsWith('.eml.part'));
  await Promise.all(unfinished.map((file) => rm(join(folder, file), { force: true })));
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}

function replied(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
