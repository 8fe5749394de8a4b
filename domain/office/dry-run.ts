import type { Instant } from '../calendar/instant.ts';
import type { PersonRef } from './person.ts';

/** One turn of the office's dry run; while it is on, everything is composed and no mail leaves. */
export type DryRunTurn = {
  readonly on: boolean;
  readonly reason: string;
  readonly at: Instant;
  /** Absent: the software itself turned it. */
  readonly by?: PersonRef;
};
