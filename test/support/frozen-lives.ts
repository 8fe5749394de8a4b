import * as fc from 'fast-check';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { randomCases, randomRolls } from './random-cases.ts';
import { live, type Turn } from './random-lives.ts';

/** Every state is frozen through and through, so that nothing can be changed in place. */
const lives = fc
  .tuple(randomCases, randomRolls)
  .map(([story, rolls]) => live(story, rolls, { keep: frozen }));

/** The same lives for every law that looks long at each. */
export const sample = fc.sample(lives, { numRuns: 60, seed: 20_200_407 });

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
