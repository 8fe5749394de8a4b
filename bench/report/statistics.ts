/** The middle of a list of numbers, and how far they reach. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number };

/** Median and range; throws on an empty list. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) throw new Error('a spread needs a value');
  return { median: percentile(sorted, 50), low, high };
}

/** The value below or at which `percent` of the values lie, by nearest rank; throws on an empty list. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(Math.ceil((sorted.length * percent) / 100), 1) - 1];
  if (value === undefined) throw new Error('a percentile needs a value');
  return value;
}
