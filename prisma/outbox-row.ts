import { createHash } from 'node:crypto';
import { fillContact } from '../domain/notice/contact.ts';
import type { MailRequest } from '../domain/notice/mail.ts';
import type { PersonId } from '../domain/office/person.ts';
import type { OutboxMailModel } from './generated/sqlite/models.ts';

/** What every mail of the office shares. */
export type MailIdentity = {
  /** The part after the @ of every Message-ID. */
  readonly mailDomain: string;
  /** Whom to telephone: “姓名（电话）”. */
  readonly contact: string;
};

/** Who gets a mail; a person's id is the address, a unit outside has one beside it. */
export type Addressee = { readonly id: PersonId; readonly name: string; readonly address?: string };

/**
 * A mail to one person or unit as the outbox keeps it. Id and Message-ID follow from office,
 * key and person, so that the same mail is the same row and the same message on every attempt.
 */
export function outboxRow(
  office: string,
  mail: Omit<MailRequest, 'to' | 'toUnit'>,
  person: Addressee,
  createdAt: number,
  { mailDomain, contact }: MailIdentity,
): OutboxMailModel {
  const id = createHash('sha256')
    .update(JSON.stringify([office, mail.key, person.id]))
    .digest('hex');
  return {
    id,
    office,
    key: mail.key,
    kind: mail.kind,
    personId: person.id,
    toName: person.name,
    toAddress: person.address ?? person.id,
    subject: mail.content.subject,
    content: JSON.stringify(fillContact(mail.content, contact)),
    messageId: `<${id}@${mailDomain}>`,
    notBefore: BigInt(mail.notBefore),
    state: 'queued',
    attempts: 0,
    createdAt: BigInt(createdAt),
    takenAt: null,
    sentAt: null,
    lastError: null,
  };
}
