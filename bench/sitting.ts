/** How much is measured. */
export type Sizes = {
  readonly rounds: number;
  /** Lives of each shape in a round, and how many of them at once. */
  readonly lives: number;
  readonly livesAtOnce: number;
  /** Acts of each kind in a round of gate latencies. */
  readonly gates: number;
  /** Cases whose plans are made. */
  readonly plans: number;
  readonly herd: number;
  readonly starts: number;
  /** Waiting cases at which memory is read, ascending, and how long the last ones are watched. */
  readonly waiting: readonly number[];
  readonly watchedMs: number;
};

export const FULL: Sizes = {
  rounds: 3,
  lives: 24,
  livesAtOnce: 12,
  gates: 40,
  plans: 400,
  herd: 5000,
  starts: 3,
  waiting: [100, 300, 500],
  watchedMs: 60_000,
};

/** Enough to see that everything works; its figures say little. */
export const QUICK: Sizes = {
  rounds: 2,
  lives: 4,
  livesAtOnce: 4,
  gates: 10,
  plans: 40,
  herd: 100,
  starts: 1,
  waiting: [10, 30],
  watchedMs: 5_000,
};

/** What a part of the bench works with: an empty folder of its own, and a voice on stderr. */
export type Sitting = {
  readonly sizes: Sizes;
  readonly folder: string;
  readonly say: (line: string) => void;
};
