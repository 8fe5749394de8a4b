import type { Instant } from '../domain/calendar/instant.ts';
import type { MailContent, MailKind, OutboxState } from '../domain/notice/mail.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';
import { storedContent } from './stored-json.ts';
import { storedMailKind, storedOutboxState } from './stored-kind.ts';

/** A mail of the outbox with its words; `dueAt` is the moment from which it may go. */
export type WrittenMail = {
  readonly kind: MailKind;
  readonly to: { readonly name: string; readonly address: string };
  readonly dueAt: Instant;
  readonly state: OutboxState;
  readonly content: MailContent;
};

/** Every mail of an office's outbox, whatever became of it, the first due first. */
export async function writtenMails(database: Database, office: string): Promise<readonly WrittenMail[]> {
  const rows = await database.outboxMail.findMany({
    where: { office },
    orderBy: [{ notBefore: 'asc' }, { key: 'asc' }, { personId: 'asc' }],
  });
  return rows.map((row) => ({
    kind: storedMailKind(row.kind),
    to: { name: row.toName, address: row.toAddress },
    dueAt: storedInstant(row.notBefore),
    state: storedOutboxState(row.state),
    content: storedContent(row.content),
  }));
}
