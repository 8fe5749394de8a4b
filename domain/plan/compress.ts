import type { CompressGroup, StepRule } from '../policy/policy.ts';

/** Which part of the procedure gives way first when time is short (pack §4.1); what has no part gives way after. */
const COMPRESS_ORDER: readonly (CompressGroup | undefined)[] = [
  'drafting',
  'soliciting',
  'reviewing',
  undefined,
];

/** A step’s gap after the one before it, as it was and as it is. */
export type CutGap = { readonly title: string; readonly from: number; readonly to: number };

/** The main chain as working days after hand-over and before the base, and what is missing at the least gaps. */
export type CompressedChain = {
  readonly afterHandOver: readonly number[];
  readonly beforeBase: readonly number[];
  readonly shortWorkdays: number;
  /** What gave way, in the order in which it did. */
  readonly cuts: readonly CutGap[];
};

/** The steps of the main chain: those counted from hand-over, and those counted from the base. */
export function mainChain(steps: readonly StepRule[]) {
  const chain = steps.filter(({ minGap }) => minGap !== undefined);
  return {
    head: chain.filter(({ anchor }) => anchor.from === 'handOver'),
    back: chain.filter(({ anchor }) => anchor.from === 'planBase'),
  };
}

/**
 * Fits the main chain into `available` working days between hand-over and base: `head` counts from the one, `back`
 * from the other. Gaps shrink part by part and those of the head last, never under a step's `minGap`; nothing
 * changes when the chain fits as it is.
 */
export function compressChain(
  head: readonly StepRule[],
  back: readonly StepRule[],
  available: number,
): CompressedChain {
  const afterHandOver = head.map(offsetOf);
  const beforeBase = back.map((step) => -offsetOf(step));
  let shortage = (afterHandOver.at(-1) ?? 0) + (back[0]?.minGap ?? 0) + (beforeBase[0] ?? 0) - available;
  const cuts: CutGap[] = [];
  const cut = (gap: number, step: StepRule) => {
    const days = Math.min(Math.max(gap - (step.minGap ?? 0), 0), Math.max(shortage, 0));
    shortage -= days;
    if (days > 0) cuts.push({ title: step.title, from: gap, to: gap - days });
    return days;
  };
  for (const group of COMPRESS_ORDER) {
    for (const [index, step] of back.entries()) {
      if (index === 0 || step.compress !== group) continue;
      const days = cut((beforeBase[index - 1] ?? 0) - (beforeBase[index] ?? 0), step);
      for (let earlier = 0; earlier < index; earlier += 1)
        beforeBase[earlier] = (beforeBase[earlier] ?? 0) - days;
    }
  }
  for (const [index, step] of [...head.entries()].toReversed()) {
    const days = cut((afterHandOver[index] ?? 0) - (afterHandOver[index - 1] ?? 0), step);
    for (let later = index; later < head.length; later += 1)
      afterHandOver[later] = (afterHandOver[later] ?? 0) - days;
  }
  return { afterHandOver, beforeBase, shortWorkdays: Math.max(shortage, 0), cuts };
}

function offsetOf(step: StepRule): number {
  return 'workdays' in step.anchor ? step.anchor.workdays : 0;
}
