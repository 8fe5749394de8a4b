import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Delivery } from '../../domain/notice/after-delivery.ts';
import type { OfficeFile } from '../../domain/office/office-file.ts';
import type { Documents, Mailer, MailLinks, OutboxMail } from '../ports.ts';
import { composeMessage, type MailSender } from './compose-message.ts';
import { deliveryAfterFailure } from './delivery-after-failure.ts';
import { fillLinks } from './fill-links.ts';
import { isMailAddress } from './mail-address.ts';
import { oneLine } from './one-line.ts';
import { observeBody, type ObservedBody } from './observe-body.ts';
import { smtpOptions } from './smtp-options.ts';

/** How long one attempt may take, in milliseconds. */
export type MailTimeouts = {
  /** From the look-up of the host to the end of the greeting and of TLS. */
  readonly connection: number;
  /** Silence of the server. */
  readonly socket: number;
  /** The attempt as a whole, against a server that answers drop by drop. */
  readonly attempt: number;
};

/** What stands in mails by reference; asked for at each attempt. */
export type MailParts = {
  readonly documents: Pick<Documents, 'document'>;
  readonly links: MailLinks;
  /** Under which people reach the pages; without a slash at its end. */
  readonly publicUrl: string;
};

/** The server that takes the mails, and whom they come from; `replyTo` is a plain address. */
export type MailerSettings = MailSender & {
  readonly smtpUrl: string;
  readonly parts: MailParts;
  readonly timeouts?: MailTimeouts;
};

type ObservedMail = SendMailOptions & { readonly body: ObservedBody };

const defaultTimeouts: MailTimeouts = { connection: 10_000, socket: 20_000, attempt: 60_000 };
/** Characters of a server's answer that are kept. */
const LONGEST_ANSWER = 300;
const bareMessageId = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,128}@[A-Za-z0-9.-]{1,128}$/;

/**
 * The office's mailer over a pool of SMTP connections. Throws when the settings are unusable; `send` makes one
 * attempt to exactly one recipient and never throws. `close` lets an attempt under way finish.
 */
export function createMailer(settings: MailerSettings): Mailer & { close(): void } {
  if (!isMailAddress(settings.from.address)) throw new Error('The sender must be one plain mail address.');
  if (!isMailAddress(settings.replyTo)) throw new Error('The reply address must be one plain mail address.');
  const timeouts = settings.timeouts ?? defaultTimeouts;
  const transport = createTransport({
    ...smtpOptions(settings.smtpUrl),
    pool: true,
    maxConnections: 5,
    maxMessages: 100,
    // The pool would otherwise send again by itself; an attempt is one attempt, and the outbox decides on the next.
    maxRequeues: 0,
    idleTimeout: 30_000,
    dnsTimeout: timeouts.connection,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.connection,
    socketTimeout: timeouts.socket,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  transport.use('stream', ({ data, message }, done) => {
    message.processFunc((data as ObservedMail).body.through);
    done();
  });

  async function deliver(mail: OutboxMail, message: Buffer): Promise<Delivery> {
    const body = observeBody();
    const observed: ObservedMail = {
      raw: message,
      body,
      envelope: { from: settings.from.address, to: [mail.to.address], size: message.length },
      signal: AbortSignal.timeout(timeouts.attempt),
    };
    try {
      const { response } = await transport.sendMail(observed);
      return { result: 'accepted', answer: oneLine(response).trim().slice(0, LONGEST_ANSWER) };
    } catch (error) {
      return deliveryAfterFailure(asError(error), body.endWasRead());
    }
  }

  return {
    async send(mail: OutboxMail, at: Instant): Promise<Delivery> {
      const objection = objectionTo(mail);
      if (objection) return { result: 'refused', ...objection };
      const whole = await wholeMail(mail, at, settings).catch(asError);
      if (whole instanceof Error)
        return { result: 'notSent', reason: `附件或链接暂时取不到：${whole.message}` };
      try {
        return await deliver(mail, await composeMessage(whole.mail, at, settings, whole.files));
      } catch (error) {
        return { result: 'refused', reason: `邮件无法生成：${asError(error).message}` };
      }
    },
    close: () => transport.close(),
  };
}

function objectionTo({ to, messageId }: OutboxMail) {
  if (!isMailAddress(to.address)) return { reason: '收件地址不是一个规范的邮箱地址', bounced: true };
  const bare = messageId.startsWith('<') && messageId.endsWith('>') ? messageId.slice(1, -1) : messageId;
  return bareMessageId.test(bare) ? undefined : { reason: '邮件标识不合规范' };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

type WholeMail = { readonly mail: OutboxMail; readonly files: readonly OfficeFile[] };

async function wholeMail(
  mail: OutboxMail,
  at: Instant,
  { office, parts }: MailerSettings,
): Promise<WholeMail> {
  const files = await Promise.all(
    (mail.content.attachments ?? []).map(async (attachment): Promise<OfficeFile> => {
      if ('text' in attachment) return { ...attachment, bytes: Buffer.from(attachment.text) };
      const kept = await parts.documents.document(office, attachment.documentId);
      if (!kept) throw new Error(`没有文件“${attachment.fileName}”`);
      return { ...kept, fileName: attachment.fileName, mediaType: attachment.mediaType };
    }),
  );
  return { mail: { ...mail, content: await fillLinks(mail, at, { office, ...parts }) }, files };
}
