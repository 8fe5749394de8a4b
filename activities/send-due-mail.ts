import { instant } from '../domain/calendar/instant.ts';
import { afterDelivery } from '../domain/notice/after-delivery.ts';
import type { Moment } from './compose-morning.ts';
import type { OutboxMail, Ports } from './ports.ts';

/** Mails taken from the outbox at a time. */
const BATCH = 50;

/** Sends every mail that is due, one attempt each, and records what became of it. Returns mails accepted. */
export async function sendDueMail(
  ports: Pick<Ports, 'outbox' | 'mailer'>,
  { office, at }: Moment,
): Promise<number> {
  let accepted = 0;
  for (;;) {
    const mails = await ports.outbox.take(office, at, BATCH);
    if (mails.length === 0) return accepted;
    for (const mail of mails) accepted += await sendOne(ports, mail, at);
  }
}

async function sendOne(
  { outbox, mailer }: Pick<Ports, 'outbox' | 'mailer'>,
  mail: OutboxMail,
  at: Moment['at'],
): Promise<number> {
  const delivery = await mailer.send(mail, at);
  const next = afterDelivery(delivery, mail);
  switch (next.state) {
    case 'sent':
      await outbox.sent(mail.id, at);
      return 1;
    case 'failed':
      await outbox.failed(mail.id, next.reason);
      return 0;
    case 'ambiguous':
      await outbox.ambiguous(mail.id, next.reason);
      return 0;
    case 'queued':
      await outbox.retry(mail.id, instant(at + next.retryAfterMs), next.reason);
      return 0;
  }
}
