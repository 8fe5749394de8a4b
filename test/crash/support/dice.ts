/** A stream of numbers that the same seed gives again. */
export type Dice = {
  /** 0 ≤ n < sides. */
  roll(sides: number): number;
  pick<T>(from: readonly T[]): T;
};

/** Dice by a seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (sides: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
  return {
    roll,
    pick(from) {
      const found = from[roll(from.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
}

/** The seed of a run: of this one, or the one that is to be repeated. */
export function crashSeed(): number {
  const told = process.env['DUBAN_CRASH_SEED'];
  const seed = told === undefined || told === '' ? Date.now() % 1_000_000 : Number(told);
  process.stderr.write(`crash tests: DUBAN_CRASH_SEED=${seed}\n`);
  return seed;
}
