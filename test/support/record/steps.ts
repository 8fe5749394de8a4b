import { evolve, openedProposal } from '../../../domain/proposal/evolve.ts';
import type { JournalEntry } from '../../../domain/proposal/journal.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';

/** One line of a case's record with the case before and after it. */
export type Step = {
  readonly entry: JournalEntry;
  readonly before: Proposal | undefined;
  readonly after: Proposal;
};

/** A case's record line by line. */
export function stepsOf(entries: readonly JournalEntry[]): readonly Step[] {
  let proposal: Proposal | undefined;
  return entries.map((entry) => {
    const before = proposal;
    const after = before ? evolve(before, entry.event) : opened(entry);
    proposal = after;
    return { entry, before, after };
  });
}

function opened({ event }: JournalEntry): Proposal {
  if (event.type !== 'Opened') throw new Error('a record begins with the opening of its case');
  return openedProposal(event);
}
