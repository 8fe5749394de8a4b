import type { MailKind } from './mail.ts';
import { NOTICE_KINDS } from './notice-kind.ts';

/** Whether a mail was handed over: what the sender knows after one attempt. */
export type Delivery =
  | { readonly result: 'accepted'; readonly answer?: string }
  /** `bounced`: it is the recipient whom the server refuses. */
  | { readonly result: 'refused'; readonly reason: string; readonly bounced?: boolean }
  | { readonly result: 'notSent'; readonly reason: string }
  | { readonly result: 'unknown'; readonly reason: string };

export type NextState =
  | { readonly state: 'sent'; readonly answer?: string }
  | { readonly state: 'failed'; readonly reason: string; readonly bounced: boolean }
  | { readonly state: 'ambiguous'; readonly reason: string }
  | { readonly state: 'queued'; readonly retryAfterMs: number; readonly reason: string };

/** What a person has issued under a number leaves once: in doubt, it waits for a person. */
export const NUMBERED_KINDS: readonly MailKind[] = [...NOTICE_KINDS, 'compilation'];

const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;

/**
 * What becomes of a mail after an attempt. What never left the house is tried again, ever more seldom; what may
 * have left is tried once more if it is a reminder, and waits for a person if it is a notice, which carries a number.
 */
export function afterDelivery(
  delivery: Delivery,
  mail: { readonly kind: MailKind; readonly attempts: number },
): NextState {
  switch (delivery.result) {
    case 'accepted':
      return { state: 'sent', ...(delivery.answer === undefined ? {} : { answer: delivery.answer }) };
    case 'refused':
      return { state: 'failed', reason: delivery.reason, bounced: delivery.bounced ?? false };
    case 'notSent': {
      const retryAfterMs = Math.min(MINUTE_MS * 2 ** Math.min(mail.attempts, 6), LONGEST_WAIT_MS);
      return { state: 'queued', retryAfterMs, reason: delivery.reason };
    }
    case 'unknown':
      return isNumbered(mail.kind) || mail.attempts > 1
        ? { state: 'ambiguous', reason: delivery.reason }
        : { state: 'queued', retryAfterMs: MINUTE_MS, reason: delivery.reason };
  }
}

function isNumbered(kind: MailKind): boolean {
  return NUMBERED_KINDS.includes(kind);
}
