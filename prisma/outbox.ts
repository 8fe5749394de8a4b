import type { Outbox } from '../activities/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { OutboxState } from '../domain/notice/mail.ts';
import type { MailHappening } from '../domain/notice/mail-life.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { CHANGED_MAIL, noteMails } from './note-mails.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';
import { takeLostMails, takeMails } from './take-mails.ts';

type Settled = Prisma.OutboxMailUpdateManyMutationInput & { readonly state: OutboxState };
type Happened = { readonly at: Instant; readonly what: MailHappening; readonly detail?: string };

/** The office's outbox. `attempts` of a mail taken counts the attempt it was taken for. */
export function createOutbox(database: Database): Outbox {
  const settled = (where: Prisma.OutboxMailWhereInput, data: Settled, happened: Happened) =>
    database.$transaction((transaction) => settle(transaction, where, data, happened));
  const sending = (id: string) => ({ id, state: 'sending' });
  return {
    take: (office, at, limit) => takeMails(database, office, at, limit),
    takeLost: (office, heldForMs) => takeLostMails(database, office, heldForMs),
    sent: (id, at, detail) =>
      // Whatever was thought of it meanwhile: it was accepted.
      settled(
        { id },
        { state: 'sent', sentAt: at, lastError: null },
        { at, what: 'sent', ...(detail === undefined ? {} : { detail }) },
      ),
    failed: (id, at, { reason, bounced }) =>
      settled(
        sending(id),
        { state: 'failed', lastError: reason },
        { at, what: bounced ? 'bounced' : 'failed', detail: reason },
      ),
    retry: (id, at, retryAt, reason) =>
      database.$transaction(async (transaction) => {
        const queued = { state: 'queued' as const, notBefore: retryAt, lastError: reason };
        const overtaken = await isOvertaken(transaction, id);
        await settle(transaction, sending(id), queued, { at, what: 'notSent', detail: reason });
        // While it was on its way the morning that took its place could not see it.
        if (overtaken)
          await settle(transaction, { id, ...queued }, { state: 'superseded' }, { at, what: 'superseded' });
      }),
    ambiguous: (id, at, reason) =>
      settled(
        sending(id),
        { state: 'ambiguous', lastError: reason },
        { at, what: 'ambiguous', detail: reason },
      ),
  };
}

async function settle(
  transaction: DatabaseTransaction,
  where: Prisma.OutboxMailWhereInput,
  data: Settled,
  happened: Happened,
): Promise<void> {
  const changed = await transaction.outboxMail.updateManyAndReturn({ where, data, select: CHANGED_MAIL });
  await noteMails(transaction, changed, happened);
}

/** Whether another morning has been composed since a digest was last due. */
async function isOvertaken(transaction: DatabaseTransaction, id: string): Promise<boolean> {
  const mail = await transaction.outboxMail.findUnique({ where: { id, kind: 'digest' } });
  if (mail === null) return false;
  const where = { office: mail.office, at: { gt: mail.notBefore } };
  return (await transaction.digestRun.findFirst({ where })) !== null;
}
