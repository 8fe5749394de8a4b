import type { Outbox } from '../activities/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { OutboxState } from '../domain/notice/mail.ts';
import type { Database } from './open-database.ts';
import { takeLostMails, takeMails } from './take-mails.ts';

type Settled = {
  readonly state: OutboxState;
  readonly lastError: string;
  readonly notBefore?: Instant;
};

/** The office's outbox. `attempts` of a mail taken counts the attempt it was taken for. */
export function createOutbox(database: Database): Outbox {
  const settle = async (id: string, data: Settled) => {
    await database.outboxMail.updateMany({ where: { id, state: 'sending' }, data });
  };
  return {
    take: (office, at, limit) => takeMails(database, office, at, limit),
    takeLost: (office, heldForMs) => takeLostMails(database, office, heldForMs),
    async sent(id, at) {
      // Whatever was thought of it meanwhile: it was accepted.
      const data = { state: 'sent', sentAt: at, lastError: null } as const;
      await database.outboxMail.updateMany({ where: { id }, data });
    },
    failed: (id, reason) => settle(id, { state: 'failed', lastError: reason }),
    retry: (id, retryAt, reason) => settle(id, { state: 'queued', notBefore: retryAt, lastError: reason }),
    ambiguous: (id, reason) => settle(id, { state: 'ambiguous', lastError: reason }),
  };
}
