import { setTimeout as wait } from 'node:timers/promises';
import { instant, type Instant } from '../domain/calendar/instant.ts';
import { afterDelivery, type Delivery } from '../domain/notice/after-delivery.ts';
import { MAILS } from '../domain/wording/mails.ts';
import type { LostMail, Outbox } from './ports.ts';

/** How long a sender may hold a mail before it counts as dead: longer than the slowest mail server takes. */
const HELD_AT_MOST_MS = 15 * 60_000;

/** `at`: the office's moment; `givingUp`: the process ends, recorded or not. */
export type Settling = { readonly at: Instant; readonly givingUp?: AbortSignal | undefined };

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/**
 * Records what became of a mail; returns whether it was accepted. While the outbox cannot be reached it goes on
 * trying until `givingUp`, and then once more: a mail that left without a record would leave a second time.
 */
export async function settleMail(
  outbox: Outbox,
  mail: LostMail,
  delivery: Delivery,
  { at, givingUp }: Settling,
): Promise<boolean> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      return await record(outbox, mail, delivery, at);
    } catch (error) {
      if (givingUp?.aborted) throw error;
      await wait(waitMs, undefined, { signal: givingUp }).catch(() => undefined);
    }
  }
}

/** Settles the mails of senders that died `heldForMs` ago or longer, as mails that may have left. */
export async function settleLostMails(
  outbox: Outbox,
  office: string,
  settling: Settling,
  heldForMs: number = HELD_AT_MOST_MS,
): Promise<void> {
  for (const mail of await outbox.takeLost(office, heldForMs))
    await settleMail(outbox, mail, { result: 'unknown', reason: MAILS.lostOnItsWay }, settling);
}

async function record(outbox: Outbox, mail: LostMail, delivery: Delivery, at: Instant): Promise<boolean> {
  const next = afterDelivery(delivery, mail);
  switch (next.state) {
    case 'sent':
      await outbox.sent(mail.id, at, next.answer);
      return true;
    case 'failed':
      await outbox.failed(mail.id, at, next);
      return false;
    case 'ambiguous':
      await outbox.ambiguous(mail.id, at, next.reason);
      return false;
    case 'queued':
      await outbox.retry(mail.id, at, instant(at + next.retryAfterMs), next.reason);
      return false;
  }
}
