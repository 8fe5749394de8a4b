import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { MailTimeouts } from '../../../activities/mail/create-mailer.ts';
import { startTestSmtp, type SmtpBehaviour, type TestSmtp } from '../../support/smtp.ts';

/**
 * What a sender may know after an attempt: that nothing left (`kept`), that the body may have left (`doubt`), or that
 * the server wants none of it (`refused`).
 */
export type Outcome = 'kept' | 'doubt' | 'refused';

/** A mail server with a fault. */
export type FaultyServer = {
  readonly url: string;
  /** What it has in full, although the sender was not told so. */
  readonly mails: TestSmtp['mails'];
  stop(): Promise<void>;
};

export type SmtpFault = {
  readonly what: string;
  readonly start: () => Promise<FaultyServer>;
  readonly outcome: Outcome;
  /** Whether the server has the mail in full after an attempt. */
  readonly arrives: boolean;
  /** The mail is larger than what the two sockets hold between them. */
  readonly large?: true;
  /** Absent: as patient as in production. */
  readonly timeouts?: MailTimeouts;
};

/** For servers that never answer: nobody needs to wait for them as long as in production. */
const IMPATIENT: MailTimeouts = { connection: 2_000, socket: 150, attempt: 2_000 };
const AGAINST_DRIPS: MailTimeouts = { connection: 2_000, socket: 2_000, attempt: 400 };

const does = (behaviour: SmtpBehaviour) => async () => {
  const smtp = await startTestSmtp();
  smtp.behave(behaviour);
  return smtp;
};

/** Every fault of the table, and what a sender may know after it. */
export const SMTP_FAULTS: readonly SmtpFault[] = [
  { what: 'refused connection', start: nobody, outcome: 'kept', arrives: false },
  { what: 'closes before its greeting', start: does('dropBeforeGreeting'), outcome: 'kept', arrives: false },
  { what: '421 service closing', start: does('closing421'), outcome: 'kept', arrives: false },
  { what: '451 for the recipient', start: does('deferRecipient451'), outcome: 'kept', arrives: false },
  { what: '452 for the recipient', start: does('deferRecipient452'), outcome: 'kept', arrives: false },
  { what: '451 for the message', start: does('deferMessage451'), outcome: 'kept', arrives: false },
  { what: '550 for our own address', start: does('refuseSender550'), outcome: 'kept', arrives: false },
  { what: '550 for the recipient', start: does('refuseRecipient550'), outcome: 'refused', arrives: false },
  { what: '554 for the message', start: does('refuseMessage554'), outcome: 'refused', arrives: false },
  { what: 'drop before DATA', start: does('dropBeforeData'), outcome: 'kept', arrives: false },
  {
    what: 'drop in the middle of a large body',
    start: does('dropDuringBody'),
    outcome: 'kept',
    arrives: false,
    large: true,
  },
  {
    what: 'drop of a body that was written to its end',
    start: does('dropDuringBody'),
    outcome: 'doubt',
    arrives: false,
  },
  { what: 'drop after the final dot', start: does('dropAfterDot'), outcome: 'doubt', arrives: true },
  {
    what: 'silent before DATA',
    start: does('silentBeforeData'),
    outcome: 'kept',
    arrives: false,
    timeouts: IMPATIENT,
  },
  {
    what: 'silent after the final dot',
    start: does('silentAfterDot'),
    outcome: 'doubt',
    arrives: true,
    timeouts: IMPATIENT,
  },
  {
    what: 'tarpit, drop by drop before DATA',
    start: does('dripBeforeData'),
    outcome: 'kept',
    arrives: false,
    timeouts: AGAINST_DRIPS,
  },
  {
    what: 'tarpit, drop by drop after the final dot',
    start: does('dripAfterDot'),
    outcome: 'doubt',
    arrives: true,
    timeouts: AGAINST_DRIPS,
  },
  {
    what: 'STARTTLS under a certificate that nobody trusts',
    start: () => startTestSmtp({ startTls: true }),
    outcome: 'kept',
    arrives: false,
  },
  { what: 'STARTTLS that breaks off', start: brokenTls, outcome: 'kept', arrives: false },
  { what: 'STARTTLS that was stripped', start: strippedTls, outcome: 'kept', arrives: false },
];

async function nobody(): Promise<FaultyServer> {
  const smtp = await startTestSmtp();
  await smtp.stop();
  return { ...smtp, stop: () => Promise.resolve() };
}

/** Offers STARTTLS and answers the handshake with something else. */
async function brokenTls(): Promise<FaultyServer> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (said) => {
      const command = said.toString('latin1').slice(0, 4).toUpperCase();
      if (command === 'EHLO') socket.write('250-broken\r\n250 STARTTLS\r\n');
      else if (command === 'STAR') socket.write('220 go ahead\r\n');
      else socket.end('this is no TLS\r\n');
    });
    socket.write('220 broken\r\n');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Somebody on the way has taken the offer of TLS out, on which the office insists. */
async function strippedTls(): Promise<FaultyServer> {
  const smtp = await startTestSmtp();
  return { ...smtp, url: `${smtp.url}?requireTLS=true` };
}
