import type { Moment } from './compose-morning.ts';
import type { Ports } from './ports.ts';
import { settleLostMails, settleMail } from './settle-mail.ts';

/** Mails taken and sent at a time: so many at most are in doubt when the machine dies. */
const AT_ONCE = 5;

/** A backlog beyond this is the next sweep's, so that no two sweeps run side by side. */
const TAKING_FOR_MS = 4 * 60_000;

/** `taking` ends when the process is asked to stop, `recording` when it ends. */
export type SendingUntil = { readonly taking: AbortSignal; readonly recording: AbortSignal };

/**
 * Sends the mails that are due, one attempt each, and records what became of them. Returns mails accepted. Throws once
 * it may take no more, for another process to go on.
 */
export async function sendDueMail(
  { outbox, mailer }: Pick<Ports, 'outbox' | 'mailer'>,
  { office, at }: Moment,
  until?: SendingUntil,
): Promise<number> {
  const settling = { at, givingUp: until?.recording };
  const takeUntil = Date.now() + TAKING_FOR_MS;
  await settleLostMails(outbox, office, settling);
  let accepted = 0;
  while (Date.now() < takeUntil) {
    until?.taking.throwIfAborted();
    const mails = await outbox.take(office, at, AT_ONCE);
    if (mails.length === 0) break;
    const sent = await Promise.all(
      mails.map(async (mail) => settleMail(outbox, mail, await mailer.send(mail, at), settling)),
    );
    accepted += sent.filter(Boolean).length;
  }
  return accepted;
}
