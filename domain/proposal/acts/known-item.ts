import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** What is put down for a suggestion names one that the proposal has. */
export function knownItem({ assignment }: Proposal, itemNo: number | undefined): readonly Unmet[] {
  const known = itemNo === undefined || assignment.items.some((item) => item.no === itemNo);
  return known ? [] : [unmet('itemsUnknown', { items: String(itemNo) })];
}
