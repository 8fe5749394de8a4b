import type { CompressGroup, StepRule } from '../policy/policy.ts';

/** Which part of the procedure gives way first when time is short (pack §4.1). */
const COMPRESS_ORDER: readonly CompressGroup[] = ['drafting', 'soliciting', 'reviewing'];

/** A chain of steps as working days before the plan base, and what is missing even at the least gaps. */
export type CompressedChain = { readonly offsets: readonly number[]; readonly shortWorkdays: number };

/**
 * Fits a chain that counts back from the base into `available` working days after the step before it. Gaps
 * shrink group by group, never under a step's `minGap`; nothing changes when the chain fits as it is.
 */
export function compressChain(chain: readonly StepRule[], available: number): CompressedChain {
  const offsets = chain.map((step) => -offsetOf(step));
  let shortage = (offsets[0] ?? 0) + (chain[0]?.minGap ?? 0) - available;
  for (const group of COMPRESS_ORDER) {
    for (const [index, step] of chain.entries()) {
      if (shortage <= 0 || index === 0 || step.compress !== group) continue;
      const gap = (offsets[index - 1] ?? 0) - (offsets[index] ?? 0);
      const cut = Math.min(Math.max(gap - (step.minGap ?? 0), 0), shortage);
      for (let earlier = 0; earlier < index; earlier += 1) offsets[earlier] = (offsets[earlier] ?? 0) - cut;
      shortage -= cut;
    }
  }
  return { offsets, shortWorkdays: Math.max(shortage, 0) };
}

function offsetOf(step: StepRule): number {
  return 'workdays' in step.anchor ? step.anchor.workdays : 0;
}
