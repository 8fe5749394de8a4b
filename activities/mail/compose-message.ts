import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { OfficeFile } from '../../domain/office/office-file.ts';
import type { OutboxMail } from '../ports.ts';
import type { NamedAddress } from './mail-address.ts';
import { oneLine } from './one-line.ts';
import { renderMail } from './render-mail.ts';

/** Whom the office's mails come from, and the mailbox that people read. */
export type MailSender = {
  readonly from: NamedAddress;
  readonly replyTo: string;
  readonly office: string;
};

const longestSubject = 200;
const longestName = 60;
const longestFileName = 100;

/**
 * The whole message of one attempt: the row's Message-ID, the given moment as its date, one recipient, plain text
 * HTML, the files that go with it. The same row gives the same Message-ID on every attempt; mails of one thread refer
 * to one first message that was never sent, which is how mail programs keep them together.
 */
export function composeMessage(
  mail: OutboxMail,
  at: Instant,
  sender: MailSender,
  files: readonly OfficeFile[] = [],
): Promise<Buffer> {
  const { text, html } = renderMail(headerText(mail.to.name, longestName), mail.content);
  return new MailComposer({
    from: { name: headerText(sender.from.name, longestName), address: sender.from.address },
    to: { name: headerText(mail.to.name, longestName), address: mail.to.address },
    replyTo: { name: '', address: sender.replyTo },
    subject: headerText(mail.content.subject, longestSubject),
    messageId: mail.messageId,
    date: new Date(at),
    ...threading(mail),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'X-Duban-Kind': oneLine(mail.kind),
      'X-Duban-Office': oneLine(sender.office),
    },
    text,
    html,
    attachments: files.map(({ fileName, mediaType, bytes }) => ({
      filename: headerText(fileName, longestFileName),
      contentType: mediaType,
      contentTransferEncoding: 'base64' as const,
      content: Buffer.from(bytes),
    })),
    textEncoding: 'base64',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

function headerText(text: string, longest: number): string {
  const line = oneLine(text).trim();
  const characters = Array.from(line);
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}

function threading({ content: { thread }, messageId }: OutboxMail) {
  if (thread === undefined) return {};
  const domain = messageId.slice(messageId.lastIndexOf('@') + 1).replace(/>$/, '');
  const first = `<${createHash('sha256').update(thread).digest('hex')}@${domain}>`;
  return { inReplyTo: first, references: first };
}
