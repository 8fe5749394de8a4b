import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { type Headers, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** What the server does to a mail; the drops close the connection without a word, the drips never end their answer. */
export type SmtpBehaviour =
  | 'accept'
  | 'refuseSender550'
  | 'refuseRecipient550'
  | 'deferRecipient451'
  | 'deferRecipient452'
  | 'closing421'
  | 'refuseMessage554'
  | 'deferMessage451'
  | 'dropBeforeGreeting'
  | 'dropBeforeData'
  | 'dropDuringBody'
  | 'dropAfterDot'
  | 'silentBeforeData'
  | 'silentAfterDot'
  | 'dripBeforeData'
  | 'dripAfterDot';

/** A message that the server has in full, whether or not it said so. */
export type ReceivedMail = {
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly headers: Headers;
  readonly headerNames: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
};

export type TestSmtp = {
  readonly url: string;
  readonly port: number;
  readonly mails: ReceivedMail[];
  /** Connections opened so far. */
  connections(): number;
  /** From now on, for every recipient or as the recipient decides (the empty one before any is named). */
  behave(behaviour: SmtpBehaviour | ((recipient: string) => SmtpBehaviour)): void;
  stop(): Promise<void>;
};

export type TestSmtpOptions = {
  /** Offers TLS under a certificate that nobody trusts. */
  readonly startTls?: boolean;
  /** The port of a server that was stopped; absent: one that is free. */
  readonly port?: number;
};

/** How often a server that drips lets another line of its answer fall. */
const DRIP_MS = 20;

/** A real SMTP server in this process. */
export async function startTestSmtp(options: TestSmtpOptions = {}): Promise<TestSmtp> {
  const mails: ReceivedMail[] = [];
  const sockets = new Map<number, Socket>();
  let opened = 0;
  let behaviourFor: (recipient: string) => SmtpBehaviour = () => 'accept';
  const behaviourOf = (session: SMTPServerSession) => behaviourFor(session.envelope.rcptTo[0]?.address ?? '');
  const drop = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy();
  const drip = (session: SMTPServerSession) => {
    const socket = sockets.get(session.remotePort);
    const dripping = setInterval(() => socket?.write('250-wait\r\n'), DRIP_MS);
    socket?.once('close', () => clearInterval(dripping));
  };

  const server = new SMTPServer({
    disabledCommands: options.startTls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    // One command at a time, so that a drop before DATA is one.
    hidePIPELINING: true,
    closeTimeout: 50,
    logger: false,
    onConnect(session, done) {
      if (behaviourFor('') === 'dropBeforeGreeting') drop(session);
      else done();
    },
    onMailFrom(_address, _session, done) {
      done(behaviourFor('') === 'refuseSender550' ? reply(550, 'Sender refused') : null);
    },
    onRcptTo({ address }, session, done) {
      const behaviour = behaviourFor(address);
      if (behaviour === 'dropBeforeData') drop(session);
      else if (behaviour === 'dripBeforeData') drip(session);
      else if (behaviour !== 'silentBeforeData') done(recipientReply(behaviour));
    },
    onData(stream, session, done) {
      const behaviour = behaviourOf(session);
      if (behaviour === 'dropDuringBody') {
        stream.on('error', () => undefined).once('data', () => drop(session));
        return;
      }
      const settle = (mail: ReceivedMail) => {
        const answer = messageReply(behaviour);
        if (answer === null) mails.push(mail);
        if (behaviour === 'dropAfterDot') drop(session);
        else if (behaviour === 'dripAfterDot') drip(session);
        else if (behaviour !== 'silentAfterDot') done(answer);
      };
      receive(stream, session).then(settle, (error: unknown) => done(reply(451, String(error))));
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    opened += 1;
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });
  const listener = server.listen(options.port ?? 0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    connections: () => opened,
    behave(behaviour) {
      behaviourFor = typeof behaviour === 'function' ? behaviour : () => behaviour;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function recipientReply(behaviour: SmtpBehaviour): Error | null {
  switch (behaviour) {
    case 'refuseRecipient550':
      return reply(550, 'No such user');
    case 'deferRecipient451':
      return reply(451, 'Try again later');
    case 'deferRecipient452':
      return reply(452, 'Insufficient storage');
    case 'closing421':
      return reply(421, 'Closing');
    default:
      return null;
  }
}

function messageReply(behaviour: SmtpBehaviour): Error | null {
  if (behaviour === 'refuseMessage554') return reply(554, 'Content refused');
  return behaviour === 'deferMessage451' ? reply(451, 'Try again later') : null;
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<ReceivedMail> {
  const { mailFrom, rcptTo } = session.envelope;
  const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const mail = await simpleParser(raw);
  return {
    envelope,
    headers: mail.headers,
    headerNames: mail.headerLines.map(({ key }) => key),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    raw: raw.toString('utf8'),
  };
}
