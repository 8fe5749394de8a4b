import { laterOf, type CivilDate } from '../../calendar/civil-date.ts';
import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** The day of a fact, by what people call the fact. */
export type NamedDay = { readonly name: string; readonly on: CivilDate };

/** A fact lies between the hand-over and today; `earliest` names a later start than the hand-over. */
export function factDate(
  proposal: Proposal,
  fieldName: string,
  date: CivilDate,
  today: CivilDate,
  earliest: NamedDay = { name: '交办日期', on: proposal.assignment.handOverOn },
): readonly Unmet[] {
  return date >= earliest.on
    ? notInFuture(fieldName, date, today)
    : [impossible({ name: fieldName, on: date }, earliest)];
}

/** A fact has happened. */
export function notInFuture(fieldName: string, date: CivilDate, today: CivilDate): readonly Unmet[] {
  if (date <= today) return [];
  return [
    unmet('dateInFuture', { fieldName, date: formatChineseDate(date), today: formatChineseDate(today) }),
  ];
}

/** A fact does not lie after one that could only follow it. */
export function notAfter(
  fieldName: string,
  date: CivilDate,
  following: readonly NamedDay[],
): readonly Unmet[] {
  const first = following.find(({ on }) => following.every((each) => on <= each.on));
  return first && first.on < date ? [impossible(first, { name: fieldName, on: date })] : [];
}

/** What is set for a day is not set for one before another; an absent day is set for none. */
export function notBefore(
  fieldName: string,
  date: CivilDate | undefined,
  earliest: CivilDate,
): readonly Unmet[] {
  if (date === undefined || date >= earliest) return [];
  return [
    unmet('dateTooEarly', {
      fieldName,
      date: formatChineseDate(date),
      earliest: formatChineseDate(earliest),
    }),
  ];
}

/** The last of some days. */
export function latest(days: readonly NamedDay[]): NamedDay | undefined {
  const last = days.map(({ on }) => on).reduce<CivilDate | undefined>(laterIn, undefined);
  return days.find(({ on }) => on === last);
}

function laterIn(one: CivilDate | undefined, other: CivilDate): CivilDate {
  return one === undefined ? other : laterOf(one, other);
}

function impossible(fact: NamedDay, earlier: NamedDay): Unmet {
  return unmet('datesImpossible', {
    fieldName: fact.name,
    date: formatChineseDate(fact.on),
    earlierName: earlier.name,
    earlierDate: formatChineseDate(earlier.on),
  });
}
