import type { CivilDate } from '../../calendar/civil-date.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Teller } from '../../office/outside-unit.ts';
import type { PersonRef } from '../../office/person.ts';
import type { Act, ActType } from '../commands.ts';
import type { ProposalEvent } from '../events.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';

/** Who acts and when: `today` is the civil date of `at` on the case's clock. */
export type ActContext = {
  readonly actor: Teller;
  readonly by: PersonRef;
  readonly at: Instant;
  readonly today: CivilDate;
};

export type ActOf<T extends ActType> = Extract<Act, { readonly type: T }>;

/** The rule of one act. */
export type ActRule<T extends ActType> = {
  /** What the case itself still lacks for this act; without the act's data, for the usual one of its type. */
  readonly lacking: (proposal: Proposal, act?: ActOf<T>) => readonly Unmet[];
  /** What stands against the act as given besides; nothing where absent. */
  readonly against?: (proposal: Proposal, act: ActOf<T>, context: ActContext) => readonly Unmet[];
  /** What happens when nothing stands against it. */
  readonly events: (proposal: Proposal, act: ActOf<T>, context: ActContext) => readonly ProposalEvent[];
};
