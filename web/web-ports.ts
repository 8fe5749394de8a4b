import type { Gateway } from '../client/gateway/gateway.ts';
import type { Watch } from '../client/gateway/watch.ts';
import type { CalendarFeeds, LinkBook, ReadModel, Register } from '../client/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Actor } from '../domain/office/person.ts';
import type { Health } from './health.ts';
import type { KeptMails } from './outbox/kept-mails.ts';

/** What the pages and the JSON interface stand on. */
export type WebPorts = {
  readonly office: string;
  readonly bureauName: string;
  readonly gateway: Gateway;
  readonly watch: Watch;
  readonly register: Register;
  readonly readModel: ReadModel;
  readonly calendarFeeds: CalendarFeeds;
  /** Under which people reach the pages; without a slash at its end. */
  readonly publicUrl: string;
  /** The links in mails. */
  readonly links: LinkBook;
  /** Our own mailbox; absent where mail leaves through the office's mail server. */
  readonly mailbox: KeptMails | undefined;
  health(): Promise<Health>;
  /** Loads the invented office, handed over this month. */
  sampleOffice(actor: Actor): Promise<void>;
  readonly sessionSecret: string;
  readonly apiToken: string;
  readonly now: () => Instant;
  /** Whether an error means that a part of the office does not answer, rather than that the software is wrong. */
  readonly isUnavailable: (error: unknown) => boolean;
  readonly log: { error(details: object, message: string): void };
};
