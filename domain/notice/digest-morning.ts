import type { Instant } from '../calendar/instant.ts';
import type { Person } from '../office/person.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** What a morning's mails are made from. */
export type DigestMorning = {
  readonly office: string;
  readonly at: Instant;
  /** The morning before; reminders that fell since then are news. */
  readonly since: Instant | undefined;
  readonly cases: readonly Proposal[];
  readonly people: readonly Person[];
  readonly rules: SupervisionRule;
  /** Units outside that are written to; absent where nobody asked. */
  readonly mailedUnits?: readonly string[];
};
