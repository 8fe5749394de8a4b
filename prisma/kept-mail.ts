import type { ShownMail } from '../client/ports.ts';
import type { MailEvent } from '../domain/notice/mail-life.ts';
import type { MailEventModel } from './generated/sqlite/models.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';
import { storedContent } from './stored-json.ts';
import { storedMailHappening, storedMailKind, storedOutboxState } from './stored-kind.ts';

/** A mail with its life, by its id or by so much of its beginning as no other shares; nothing where there is no such one. */
export async function keptMail(
  database: Database,
  office: string,
  start: string,
): Promise<ShownMail | undefined> {
  const [mail, another] = await database.outboxMail.findMany({
    where: { office, id: { startsWith: start } },
    take: 2,
  });
  if (!mail || another) return undefined;
  const events = await database.mailEvent.findMany({ where: { mailId: mail.id }, orderBy: { id: 'asc' } });
  const { id, key, toName, toAddress, subject, messageId, attempts, lastError } = mail;
  return {
    id,
    key,
    kind: storedMailKind(mail.kind),
    toName,
    toAddress,
    subject,
    messageId,
    state: storedOutboxState(mail.state),
    notBefore: storedInstant(mail.notBefore),
    sentAt: mail.sentAt === null ? null : storedInstant(mail.sentAt),
    lastError,
    attempts,
    queuedAt: storedInstant(mail.createdAt),
    content: storedContent(mail.content),
    life: events.map(mailEvent),
  };
}

function mailEvent({ at, what, attempt, detail, actorId, actorName }: MailEventModel): MailEvent {
  return {
    at: storedInstant(at),
    what: storedMailHappening(what),
    attempt,
    ...(detail === null ? {} : { detail }),
    ...(actorId === null ? {} : { by: { id: actorId, name: actorName ?? '' } }),
  };
}
