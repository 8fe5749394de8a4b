import type { Communication } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** The talks of a month of 'YYYY-MM' that are on record, mere contacts apart, by day. */
export function talksOfMonth({ communications }: Proposal, month: string): readonly Communication[] {
  return communications
    .filter(({ occurredOn, phase }) => phase !== 'contactOnly' && occurredOn.startsWith(month))
    .toSorted((one, other) => one.occurredOn.localeCompare(other.occurredOn));
}
