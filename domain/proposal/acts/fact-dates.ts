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
  if (date >= earliest.on) return notInFuture(fieldName, date, today);
  return [
    unmet('datesImpossible', {
      fieldName,
      date: formatChineseDate(date),
      earlierName: earliest.name,
      earlierDate: formatChineseDate(earliest.on),
    }),
  ];
}

/** A fact has happened. */
export function notInFuture(fieldName: string, date: CivilDate, today: CivilDate): readonly Unmet[] {
  if (date <= today) return [];
  return [
    unmet('dateInFuture', { fieldName, date: formatChineseDate(date), today: formatChineseDate(today) }),
  ];
}
