import type { CivilDate } from '../../calendar/civil-date.ts';
import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import type { LateEntry } from '../late-entry.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import { factDate, latest, type NamedDay } from './fact-dates.ts';

/** What stands against a day that is told of: the order of facts, and that an earlier one than today says why. */
export function againstLateEntry(
  proposal: Proposal,
  fieldName: string,
  { on, lateReason }: LateEntry,
  today: CivilDate,
  before: readonly NamedDay[],
): readonly Unmet[] {
  if (on === undefined) return [];
  const unexplained = on < today && lateReason === undefined;
  return [
    ...factDate(proposal, fieldName, on, today, latest(before)),
    ...(unexplained ? [unmet('lateUnexplained', { fieldName, date: formatChineseDate(on) })] : []),
  ];
}

/** What is kept of a late entry beside its day. */
export function reasonOf({ on, lateReason }: LateEntry): Pick<LateEntry, 'lateReason'> {
  return on === undefined || lateReason === undefined ? {} : { lateReason };
}
