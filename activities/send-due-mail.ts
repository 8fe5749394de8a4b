import { instant } from '../domain/calendar/instant.ts';
import type { Moment } from './due-morning.ts';
import type { MailPace } from './mail-pace.ts';
import type { OutboxMail, Ports } from './ports.ts';
import { settleLostMails, settleMail } from './settle-mail.ts';

/** Mails taken and sent at a time: so many at most are in doubt when the machine dies. */
const AT_ONCE = 5;

/** A round takes no longer, so that a process that dies holds the queue up no longer than that. */
const TAKING_FOR_MS = 60_000;

/** `taking` ends when the process is asked to stop, `recording` when it ends; without a pace as fast as it goes. */
export type Sending = {
  readonly taking?: AbortSignal;
  readonly recording?: AbortSignal;
  readonly pace?: MailPace;
};

/** What a round came to; `more`: its time was over before the queue was empty. */
export type SendingRound = { readonly accepted: number; readonly more: boolean };

/**
 * Sends the mails that are due, one attempt each, and records what became of them; the office's clock goes on with the
 * wall's meanwhile. Throws once it may take no more, for another process to go on.
 */
export async function sendDueMail(
  { outbox, mailer }: Pick<Ports, 'outbox' | 'mailer'>,
  { office, at: startsAt }: Moment,
  { taking, recording, pace }: Sending = {},
): Promise<SendingRound> {
  const started = Date.now();
  const elapsed = () => Math.max(Date.now() - started, 0);
  const now = () => instant(startsAt + elapsed());
  await settleLostMails(outbox, office, { at: startsAt, givingUp: recording });
  let taken = Promise.resolve<OutboxMail | undefined>(undefined);
  let more = false;
  const takeNext = async () => {
    taking?.throwIfAborted();
    more = elapsed() >= TAKING_FOR_MS;
    if (more) return undefined;
    const [mail] = await outbox.take(office, now(), 1);
    if (mail) await pace?.turn();
    return mail;
  };
  // One after the other, so that no two ask for the same mail and the pace is that of leaving.
  const nextMail = () => (taken = taken.then(takeNext));
  let accepted = 0;
  const sendUntilEmpty = async () => {
    for (let mail = await nextMail(); mail; mail = await nextMail()) {
      const at = now();
      const delivery = await mailer.send(mail, at);
      if (await settleMail(outbox, mail, delivery, { at: now(), givingUp: recording })) accepted += 1;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, sendUntilEmpty));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  return { accepted, more };
}
