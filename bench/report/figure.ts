import { spreadOf, type Spread } from './statistics.ts';

export type Goal = { readonly atLeast: number } | { readonly atMost: number };

/** One line of the table: a figure as its rounds gave it. */
export type Figure = Spread & {
  readonly what: string;
  readonly unit: string;
  readonly rounds: number;
  readonly goal?: Goal;
};

/** A figure from the values of its rounds. */
export function figure(what: string, unit: string, values: readonly number[], goal?: Goal): Figure {
  return { what, unit, rounds: values.length, ...spreadOf(values), ...(goal ? { goal } : {}) };
}

/** The quotients, round by round, of two figures measured side by side. */
export function quotients(over: readonly number[], under: readonly number[]): readonly number[] {
  return over.map((value, round) => value / (under[round] ?? NaN));
}

/** Whether the median reaches the goal. */
export function reaches({ median, goal }: Figure): boolean | undefined {
  if (!goal) return undefined;
  return 'atLeast' in goal ? median >= goal.atLeast : median <= goal.atMost;
}
