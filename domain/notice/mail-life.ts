import type { Instant } from '../calendar/instant.ts';
import type { PersonRef } from '../office/person.ts';

/**
 * What can happen to a mail once it is queued; `notSent`: nothing left the house, or it must be tried once more;
 * `bounced`: the receiving server wants no mail for this address.
 */
export const MAIL_HAPPENINGS = [
  'taken',
  'sent',
  'notSent',
  'failed',
  'bounced',
  'ambiguous',
  'held',
  'superseded',
  'resent',
  'foundDelivered',
  'foundUndelivered',
] as const;
export type MailHappening = (typeof MAIL_HAPPENINGS)[number];

/** One line of a mail's life; `attempt` counts its attempts so far, `detail` is a server's answer or a person's reason. */
export type MailEvent = {
  readonly at: Instant;
  readonly what: MailHappening;
  readonly attempt: number;
  readonly detail?: string;
  /** Absent: the software itself. */
  readonly by?: PersonRef;
};
