import * as fc from 'fast-check';
import { stageOf } from '../../../domain/proposal/stage.ts';
import { randomCases, randomRolls } from '../random-cases.ts';
import { live, type Life, type Turn } from '../random-lives.ts';
import { LIFE_LAWS } from './life-laws.ts';
import { TURN_LAWS } from './turn-laws.ts';

/** So many lives in all, 100,000 where somebody asks for them; the seed of the first. */
export const LIVES = Number(process.env['DUBAN_LIVES'] ?? 10_000);
export const SEED = Number(process.env['DUBAN_LIVES_SEED'] ?? 20_200_407);

/** What became of many lives: how often each thing happened, was refused, was come to. */
export type Coverage = {
  readonly lives: number;
  readonly accepted: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<string, number>;
  readonly stages: ReadonlyMap<string, number>;
  readonly endings: ReadonlyMap<string, number>;
};

/** So many lives are thrown at a time; each batch by a seed of its own, so that it can be repeated by itself. */
const BATCH = 50;

/** Every so many turns a state is asked for its stage. */
const LOOKS = 5;

/**
 * Lives so many cases, holds every law against each, and says what became of them. Throws at the first law that breaks,
 * with the seed that repeats the batch and everything that the life had done up to then.
 */
export function liveThrough(count: number, seed: number): Coverage {
  const seen = newCoverage();
  const { stackTraceLimit } = Error;
  // A refusal is an answer here, thrown a hundred times a life; nobody reads where it came from.
  Error.stackTraceLimit = 0;
  try {
    for (let done = 0; done < count; done += BATCH)
      liveBatch(Math.min(BATCH, count - done), seed + done, seen);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return { lives: count, ...seen };
}

type Counts = Map<string, number>;

function newCoverage() {
  const counts = (): Counts => new Map();
  return {
    accepted: counts(),
    refused: counts(),
    events: counts(),
    stages: counts(),
    endings: counts(),
  };
}

function liveBatch(count: number, seed: number, seen: ReturnType<typeof newCoverage>): void {
  const thrown = fc.sample(fc.tuple(randomCases, randomRolls), { numRuns: count, seed });
  for (const [at, [story, rolls]] of thrown.entries()) {
    const turns: Turn[] = [];
    const see = (turn: Turn) => {
      turns.push(turn);
      for (const [name, law] of Object.entries(TURN_LAWS)) holds(name, law(turn), { seed, at, turns });
      note(turn, turns.length, seen);
    };
    const life = live(story, rolls, { see, keep: (proposal) => proposal });
    for (const [name, law] of Object.entries(LIFE_LAWS)) holds(name, law(life), { seed, at, turns });
    noteEnd(life, seen);
  }
}

type Place = { readonly seed: number; readonly at: number; readonly turns: readonly Turn[] };

function holds(law: string, breach: string | undefined, { seed, at, turns }: Place): void {
  if (breach === undefined) return;
  const done = turns.flatMap(({ command, events, refusal }) => {
    const what = command.type === 'Act' ? JSON.stringify(command.act) : command.type;
    if (events.length === 0 && turns.at(-1)?.command !== command) return [];
    return [
      `${new Date(command.at).toISOString()} ${what} → ${refusal?.message ?? events.map(({ type }) => type).join()}`,
    ];
  });
  throw new Error(`${law}: ${breach}\nDUBAN_LIVES_SEED=${seed}, life ${at + 1}:\n${done.join('\n')}`);
}

function note(
  { command, events, refusal, after }: Turn,
  turn: number,
  seen: ReturnType<typeof newCoverage>,
): void {
  if (command.type === 'Act') count(refusal ? seen.refused : seen.accepted, command.act.type);
  for (const { type } of events) count(seen.events, type);
  if (events.length > 0 && turn % LOOKS === 0) count(seen.stages, stageOf(after));
}

function noteEnd({ proposal }: Life, seen: ReturnType<typeof newCoverage>): void {
  count(seen.endings, proposal.ending?.kind ?? 'open');
  count(seen.stages, stageOf(proposal));
}

function count(counts: Counts, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
