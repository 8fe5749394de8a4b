import type { Outbox } from '../activities/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { OutboxState } from '../domain/notice/mail.ts';
import type { MailHappening } from '../domain/notice/mail-life.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { CHANGED_MAIL, noteMails } from './note-mails.ts';
import type { Database } from './open-database.ts';
import { takeLostMails, takeMails } from './take-mails.ts';

type Settled = Prisma.OutboxMailUpdateManyMutationInput & { readonly state: OutboxState };
type Happened = { readonly at: Instant; readonly what: MailHappening; readonly detail?: string };

/** The office's outbox. `attempts` of a mail taken counts the attempt it was taken for. */
export function createOutbox(database: Database): Outbox {
  const settle = (where: Prisma.OutboxMailWhereInput, data: Settled, happened: Happened) =>
    database.$transaction(async (transaction) => {
      const changed = await transaction.outboxMail.updateManyAndReturn({ where, data, select: CHANGED_MAIL });
      await noteMails(transaction, changed, happened);
    });
  const sending = (id: string) => ({ id, state: 'sending' });
  return {
    take: (office, at, limit) => takeMails(database, office, at, limit),
    takeLost: (office, heldForMs) => takeLostMails(database, office, heldForMs),
    sent: (id, at, detail) =>
      // Whatever was thought of it meanwhile: it was accepted.
      settle(
        { id },
        { state: 'sent', sentAt: at, lastError: null },
        { at, what: 'sent', ...(detail === undefined ? {} : { detail }) },
      ),
    failed: (id, at, { reason, bounced }) =>
      settle(
        sending(id),
        { state: 'failed', lastError: reason },
        { at, what: bounced ? 'bounced' : 'failed', detail: reason },
      ),
    retry: (id, at, retryAt, reason) =>
      settle(
        sending(id),
        { state: 'queued', notBefore: retryAt, lastError: reason },
        { at, what: 'notSent', detail: reason },
      ),
    ambiguous: (id, at, reason) =>
      settle(
        sending(id),
        { state: 'ambiguous', lastError: reason },
        { at, what: 'ambiguous', detail: reason },
      ),
  };
}
