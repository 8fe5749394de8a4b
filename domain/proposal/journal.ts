import type { Instant } from '../calendar/instant.ts';
import type { PersonRef } from '../office/person.ts';
import type { ProposalEvent } from './events.ts';

/**
 * One line of the record. `revision` counts the case's events from 1 without a gap; `commandId` is absent where
 * time or a notice was the cause.
 */
export type JournalEntry = {
  readonly revision: number;
  readonly at: Instant;
  readonly commandId: string | null;
  readonly actor: PersonRef | null;
  readonly event: ProposalEvent;
};
