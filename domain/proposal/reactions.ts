import type { MailRequest } from '../notice/mail.ts';
import { turnMails } from '../notice/turn-mails.ts';
import { foldJournal } from './evolve.ts';
import type { JournalEntry } from './journal.ts';
import type { Proposal } from './proposal.ts';
import { react } from './react.ts';

/** A line of the record, the case after it, and the mails that it asks for. */
export type Reaction = {
  readonly entry: JournalEntry;
  readonly proposal: Proposal;
  readonly mails: readonly MailRequest[];
};

/**
 * What lines of a case's record ask for, going on from the case before them: each its own mails, and the last line of
 * each act those of the act as a whole. The same whether an act is under way or a whole record is read again.
 */
export function reactions(entries: readonly JournalEntry[], before?: Proposal): readonly Reaction[] {
  const told: Reaction[] = [];
  let former = before;
  let beforeAct = before;
  for (const [index, entry] of entries.entries()) {
    const proposal = foldJournal([entry], former);
    const own = react(entry.event, proposal, entry.at, former);
    const next = entries[index + 1];
    const isLast = next === undefined || !isOfSameAct(entry, next);
    const whole = isLast && beforeAct ? turnMails(beforeAct, proposal, entry.at) : [];
    told.push({ entry, proposal, mails: [...own, ...whole] });
    former = proposal;
    if (isLast) beforeAct = proposal;
  }
  return told;
}

/** An act's lines stand together, under its id and of one moment. */
function isOfSameAct(one: JournalEntry, other: JournalEntry): boolean {
  return one.commandId === other.commandId && one.at === other.at;
}
