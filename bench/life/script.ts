import { civilDateAt, type Instant } from '../../domain/calendar/instant.ts';
import { nextWake } from '../../domain/proposal/agenda.ts';
import type { PersonCommand } from '../../domain/proposal/commands.ts';
import { decide } from '../../domain/proposal/decide.ts';
import { evolve, openedProposal } from '../../domain/proposal/evolve.ts';
import { openCase } from '../../domain/proposal/open-case.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { Refusal } from '../../domain/proposal/refusal.ts';
import { benchOpening, OPENED_AT } from './bench-opening.ts';
import { BENCH_PEOPLE } from './people.ts';
import { PLOT, type ActTurn } from './plot.ts';

/** One turn of a life, with what it does to the moving timer; the command lacks nothing but its id. */
export type ScriptedTurn =
  | { readonly type: 'wake' }
  | {
      readonly type: 'act';
      readonly command: Omit<PersonCommand, 'commandId'>;
      readonly refused: boolean;
      readonly movesWake: boolean;
      readonly ends: boolean;
    };

/** A whole life as the rules alone make it, what the shapes are driven by: the same for every number but for the minute of the night at which its wakes are. */
export type Script = {
  readonly turns: readonly ScriptedTurn[];
  /** T: the moments of the wakes; after the last one another is armed and never reached. */
  readonly wakes: readonly Instant[];
  /** U: acts that are accepted. */
  readonly accepted: number;
  readonly refused: number;
  /** Accepted acts that move the wake; p is this by U. */
  readonly moving: number;
};

/** The script of the life of one number; throws when the plot and the rules disagree. */
export function scriptOf(number: string): Script {
  let proposal = opened(number);
  let now = OPENED_AT;
  const wakes: Instant[] = [];
  const turns = PLOT.map((turn): ScriptedTurn => {
    if (turn === 'wake') {
      now = dueWake(proposal);
      wakes.push(now);
      proposal = decide({ type: 'PassTime', at: now }, proposal).reduce(evolve, proposal);
      return { type: 'wake' };
    }
    const before = nextWake(proposal);
    const { after, ...told } = acted(proposal, now, turn);
    proposal = after;
    const movesWake = nextWake(after) !== before;
    return { type: 'act', ...told, refused: turn.refused, movesWake, ends: after.ending !== undefined };
  });
  const acts = turns.filter((turn) => turn.type === 'act');
  const accepted = acts.filter((turn) => !turn.refused);
  return {
    turns,
    wakes,
    accepted: accepted.length,
    refused: acts.length - accepted.length,
    moving: accepted.filter((turn) => turn.movesWake).length,
  };
}

function opened(number: string): Proposal {
  const [first, ...rest] = openCase(benchOpening(number), OPENED_AT);
  if (first?.type !== 'Opened') throw new Error('a case begins with its opening');
  return rest.reduce(evolve, openedProposal(first));
}

function dueWake(proposal: Proposal): Instant {
  const wake = nextWake(proposal);
  if (wake === undefined) throw new Error('the plot has a wake where the case waits for none');
  return wake;
}

function acted(proposal: Proposal, now: Instant, { who, act, refused }: ActTurn) {
  const command = { actor: BENCH_PEOPLE[who], act: act(civilDateAt(now)) };
  try {
    const events = decide({ type: 'Act', at: now, commandId: '', ...command }, proposal);
    if (refused) throw new Error(`the rules accept ${command.act.type}, which the plot has refused`);
    return { command, after: events.reduce(evolve, proposal) };
  } catch (error) {
    if (refused && error instanceof Refusal) return { command, after: proposal };
    throw error;
  }
}
