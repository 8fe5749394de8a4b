import type { Instant } from '../calendar/instant.ts';
import type { OnDuty } from '../office/person.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { CaseEntry } from '../proposal/case-entry.ts';
import type { AwaitedNotices } from './notice-reminders.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { MailTrouble } from './mail-troubles.ts';

/** What a morning's mails are made from. */
export type DigestMorning = {
  readonly office: string;
  readonly at: Instant;
  /** The morning before; reminders that fell since then are news. */
  readonly since: Instant | undefined;
  readonly cases: readonly Proposal[];
  /** What was put on record after the morning before, oldest first; on the first morning nothing is new. */
  readonly happened: readonly CaseEntry[];
  readonly people: readonly OnDuty[];
  readonly rules: SupervisionRule;
  /** Addresses that mail does not reach. */
  readonly mailTroubles: readonly MailTrouble[];
  /** The months whose compilation is drafted and waits for its release, the oldest first. */
  readonly unreleased: readonly string[];
  /** Units outside that are written to, by name. */
  readonly mailedUnits: readonly string[];
  /** The cases that urge notices of this day name, told of it or not yet. */
  readonly urgedToday: ReadonlySet<string>;
  readonly awaited: AwaitedNotices;
};
