import type { Outbox, OutboxState } from '../activities/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { MailKind } from '../domain/notice/mail.ts';
import { addMails } from './add-mails.ts';
import { addressedRows } from './addressed-rows.ts';
import type { Database } from './open-database.ts';
import type { MailIdentity } from './outbox-row.ts';
import { takeMails } from './take-mails.ts';

/** `formalKinds`: the mails that, in doubt, wait for a person instead of going out twice. */
export type OutboxOptions = MailIdentity & { readonly formalKinds: readonly MailKind[] };

/** The outbox, and its recovery at the start of the process, before anything is sent. */
export type RecoverableOutbox = Outbox & {
  /**
   * Settles mails that a process was sending when it died, and may have sent: formal ones and those attempted
   * before become ambiguous, the rest are queued once more. Returns how many there were.
   */
  recoverSending(office: string): Promise<number>;
};

type Settled = { state: OutboxState; lastError: string; notBefore?: Instant };

/** The office's outbox. `attempts` of a mail taken counts the attempt it was taken for. */
export function createOutbox(database: Database, options: OutboxOptions): RecoverableOutbox {
  const settle = async (id: string, data: Settled) => {
    await database.outboxMail.updateMany({ where: { id, state: 'sending' }, data });
  };
  return {
    enqueue: (office, mails, at) =>
      database.$transaction(async (transaction) =>
        addMails(transaction, await addressedRows(transaction, office, mails, at, options)),
      ),
    take: (office, at, limit) => takeMails(database, office, at, limit),
    async sent(id, at) {
      const data = { state: 'sent', sentAt: at, lastError: null } as const;
      await database.outboxMail.updateMany({ where: { id }, data });
    },
    failed: (id, reason) => settle(id, { state: 'failed', lastError: reason }),
    retry: (id, retryAt, reason) => settle(id, { state: 'queued', notBefore: retryAt, lastError: reason }),
    ambiguous: (id, reason) => settle(id, { state: 'ambiguous', lastError: reason }),
    recoverSending: (office) => recoverSending(database, office, options.formalKinds),
  };
}

async function recoverSending(
  database: Database,
  office: string,
  formalKinds: readonly MailKind[],
): Promise<number> {
  const sending = { office, state: 'sending' };
  const once = { kind: { notIn: [...formalKinds] }, attempts: { lte: 1 } };
  const lastError = '发送途中程序停止，是否已经发出不明';
  const [queued, stopped] = await database.$transaction([
    database.outboxMail.updateMany({ where: { ...sending, ...once }, data: { state: 'queued', lastError } }),
    database.outboxMail.updateMany({ where: sending, data: { state: 'ambiguous', lastError } }),
  ]);
  return queued.count + stopped.count;
}
