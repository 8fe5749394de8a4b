import type { CivilDate } from '../../calendar/civil-date.ts';
import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** A fact lies between the hand-over and today; `earliest` names a later start than the hand-over. */
export function factDate(
  proposal: Proposal,
  fieldName: string,
  date: CivilDate,
  today: CivilDate,
  earliest: { readonly name: string; readonly on: CivilDate } = {
    name: '交办日期',
    on: proposal.assignment.handOverOn,
  },
): readonly Unmet[] {
  const shown = { fieldName, date: formatChineseDate(date) };
  if (date > today) return [unmet('dateInFuture', { ...shown, today: formatChineseDate(today) })];
  if (date < earliest.on) {
    return [
      unmet('datesImpossible', {
        ...shown,
        earlierName: earliest.name,
        earlierDate: formatChineseDate(earliest.on),
      }),
    ];
  }
  return [];
}
