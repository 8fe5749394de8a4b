import type { Moment } from './compose-morning.ts';
import type { Ports } from './ports.ts';
import { settleLostMails, settleMail } from './settle-mail.ts';

/** Mails taken and sent at a time: so many at most are in doubt when the machine dies. */
const AT_ONCE = 5;

/**
 * Sends every mail that is due, one attempt each, and records what became of it. Returns mails accepted. Throws once it is
 * `stopping`, for another process to go on.
 */
export async function sendDueMail(
  { outbox, mailer }: Pick<Ports, 'outbox' | 'mailer'>,
  { office, at }: Moment,
  stopping?: AbortSignal,
): Promise<number> {
  const settling = { at, stopping };
  await settleLostMails(outbox, office, settling);
  let accepted = 0;
  for (;;) {
    stopping?.throwIfAborted();
    const mails = await outbox.take(office, at, AT_ONCE);
    if (mails.length === 0) return accepted;
    const sent = await Promise.all(
      mails.map(async (mail) => settleMail(outbox, mail, await mailer.send(mail, at), settling)),
    );
    accepted += sent.filter(Boolean).length;
  }
}
