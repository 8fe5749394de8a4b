import { civilDateAt, type Instant } from '../../domain/calendar/instant.ts';
import type { Command } from '../../domain/proposal/commands.ts';
import { decide } from '../../domain/proposal/decide.ts';
import type { ProposalEvent } from '../../domain/proposal/events.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { reactions } from '../../domain/proposal/reactions.ts';
import { Refusal } from '../../domain/proposal/refusal.ts';
import type { MailRequest } from '../../domain/notice/mail.ts';
import type { Story } from './cases.ts';
import { commandOf, hoursBefore, later, type Roll } from './random-cases.ts';

/** One command of a random life, what became of it, and the case before and after. */
export type Turn = {
  readonly command: Command;
  readonly before: Proposal;
  readonly after: Proposal;
  readonly events: readonly ProposalEvent[];
  readonly refusal: Refusal | undefined;
};

export type Life = {
  readonly proposal: Proposal;
  readonly now: Instant;
  readonly turns: readonly Turn[];
  readonly journal: readonly JournalEntry[];
  readonly mails: readonly MailRequest[];
  /** So many entries of the journal stood before the first turn. */
  readonly openedWith: number;
};

/** How long a life goes on after its end. */
const REFUSALS_TO_SEE = 4;

/** Lives a case by dice; `see` looks at every turn, and at every state that the case comes into. */
export function live(
  story: Story,
  rolls: readonly Roll[],
  { see, keep }: { readonly see?: (turn: Turn) => void; readonly keep: (proposal: Proposal) => Proposal },
): Life {
  let proposal = keep(story.proposal);
  let { now } = story;
  const turns: Turn[] = [];
  const journal = [...story.journal];
  const mails = [...story.mails];
  const take = (command: Command) => {
    const before = proposal;
    let events: readonly ProposalEvent[] = [];
    let refusal: Refusal | undefined;
    try {
      events = decide(command, before);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal = error;
    }
    const commandId = command.type === 'Act' ? `act-${turns.length}` : null;
    const entries = events.map((event, index) => ({
      revision: before.revision + index + 1,
      at: now,
      commandId,
      actor: null,
      event,
    }));
    const told = reactions(entries, before);
    for (const each of told) proposal = keep(each.proposal);
    journal.push(...entries);
    mails.push(...told.flatMap((each) => each.mails));
    const turn = { command, before, after: proposal, events, refusal };
    turns.push(turn);
    see?.(turn);
  };
  for (const roll of rolls) {
    if (proposal.ending && turns.filter((turn) => turn.before.ending).length > REFUSALS_TO_SEE) break;
    now = later(now, hoursBefore(roll));
    if (roll.kind !== 'night') take({ type: 'PassTime', at: now });
    take(commandOf(roll, { proposal, now, today: civilDateAt(now) }));
  }
  return { proposal, now, turns, journal, mails, openedWith: story.journal.length };
}
