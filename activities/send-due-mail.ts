import { instant } from '../domain/calendar/instant.ts';
import { afterDelivery } from '../domain/notice/after-delivery.ts';
import type { Moment } from './compose-morning.ts';
import type { OutboxMail, Ports } from './ports.ts';

/** Mails taken and sent at a time: so many at most are in doubt when the machine dies. */
const AT_ONCE = 5;

/** Sends every mail that is due, one attempt each, and records what became of it. Returns mails accepted. */
export async function sendDueMail(
  ports: Pick<Ports, 'outbox' | 'mailer'>,
  { office, at }: Moment,
): Promise<number> {
  let accepted = 0;
  for (;;) {
    const mails = await ports.outbox.take(office, at, AT_ONCE);
    if (mails.length === 0) return accepted;
    const sent = await Promise.all(mails.map((mail) => sendOne(ports, mail, at)));
    accepted += sent.filter(Boolean).length;
  }
}

async function sendOne(
  { outbox, mailer }: Pick<Ports, 'outbox' | 'mailer'>,
  mail: OutboxMail,
  at: Moment['at'],
): Promise<boolean> {
  const delivery = await mailer.send(mail, at);
  const next = afterDelivery(delivery, mail);
  switch (next.state) {
    case 'sent':
      await outbox.sent(mail.id, at);
      return true;
    case 'failed':
      await outbox.failed(mail.id, next.reason);
      return false;
    case 'ambiguous':
      await outbox.ambiguous(mail.id, next.reason);
      return false;
    case 'queued':
      await outbox.retry(mail.id, instant(at + next.retryAfterMs), next.reason);
      return false;
  }
}
