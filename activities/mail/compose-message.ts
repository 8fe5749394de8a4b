import MailComposer from 'nodemailer/lib/mail-composer';
import type { Instant } from '../../domain/calendar/instant.ts';
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

/**
 * The whole message of one attempt: the row's Message-ID, the given moment as its date, one recipient, plain text
 * and HTML. The same row gives the same Message-ID on every attempt.
 */
export function composeMessage(mail: OutboxMail, at: Instant, sender: MailSender): Promise<Buffer> {
  const { text, html } = renderMail(headerText(mail.to.name, longestName), mail.content);
  return new MailComposer({
    from: { name: headerText(sender.from.name, longestName), address: sender.from.address },
    to: { name: headerText(mail.to.name, longestName), address: mail.to.address },
    replyTo: { name: '', address: sender.replyTo },
    subject: headerText(mail.content.subject, longestSubject),
    messageId: mail.messageId,
    date: new Date(at),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'X-Duban-Kind': oneLine(mail.kind),
      'X-Duban-Office': oneLine(sender.office),
    },
    text,
    html,
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
