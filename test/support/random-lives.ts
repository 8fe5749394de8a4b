import * as fc from 'fast-check';
import { civilDateAt, type Instant } from '../../domain/calendar/instant.ts';
import type { Command } from '../../domain/proposal/commands.ts';
import { decide } from '../../domain/proposal/decide.ts';
import type { ProposalEvent } from '../../domain/proposal/events.ts';
import { evolve } from '../../domain/proposal/evolve.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { react } from '../../domain/proposal/react.ts';
import { Refusal } from '../../domain/proposal/refusal.ts';
import type { MailRequest } from '../../domain/notice/mail.ts';
import type { Story } from './cases.ts';
import { commandOf, hoursBefore, later, randomCases, randomRolls, type Roll } from './random-cases.ts';

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
};

/** How long a life goes on after its end. */
const REFUSALS_TO_SEE = 4;

/** Lives a case by dice. Every state is frozen through and through, so that nothing can be changed in place. */
function live(story: Story, rolls: readonly Roll[]): Life {
  let proposal = frozen(story.proposal);
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
    for (const event of events) {
      proposal = frozen(evolve(proposal, event));
      journal.push({ revision: proposal.revision, at: now, commandId: null, actor: null, event });
      mails.push(...react(event, proposal, now));
    }
    turns.push({ command, before, after: proposal, events, refusal });
  };
  for (const roll of rolls) {
    if (turns.filter((turn) => turn.before.ending).length > REFUSALS_TO_SEE) break;
    now = later(now, hoursBefore(roll));
    if (roll.kind !== 'night') take({ type: 'PassTime', at: now });
    take(commandOf(roll, { proposal, now, today: civilDateAt(now) }));
  }
  return { proposal, now, turns, journal, mails };
}

const lives = fc.tuple(randomCases, randomRolls).map(([story, rolls]) => live(story, rolls));

/** The same lives for every law. */
export const sample = fc.sample(lives, { numRuns: 200, seed: 20_200_407 });

export const everyTurn = (law: (turn: Turn) => void) => {
  for (const life of sample) for (const turn of life.turns) law(turn);
};
export const everyState = (law: (proposal: Proposal) => void) => {
  for (const life of sample) for (const turn of life.turns) if (turn.events.length > 0) law(turn.after);
};

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(frozen);
  return value;
}
