import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server on loopback that takes everything and counts. */
export type MailServer = {
  readonly url: string;
  /** Mails taken so far. */
  taken(): number;
  /** Of these the digests, by recipient. */
  digests(): ReadonlyMap<string, number>;
  stop(): Promise<void>;
};

/** So much of a mail holds its headers. */
const HEAD_BYTES = 4_096;

/** Starts a mail server on a free port. */
export async function startMailServer(): Promise<MailServer> {
  const digests = new Map<string, number>();
  let taken = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    logger: false,
    onData(stream, { envelope }, done) {
      let head = '';
      stream.on('data', (piece: Buffer) => {
        if (head.length < HEAD_BYTES) head += piece.toString('latin1');
      });
      stream.once('end', () => {
        taken += 1;
        const to = envelope.rcptTo.map(({ address }) => address).join();
        if (/^X-Duban-Kind: digest\r$/m.test(head)) digests.set(to, (digests.get(to) ?? 0) + 1);
        done();
      });
    },
  });
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: () => taken,
    digests: () => digests,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
