import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import type { CivilDate } from '../../calendar/civil-date.ts';
import type { RefusalCode } from '../../wording/refusals.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** What had to happen within a term, on which day it did, and what shows it. */
type Asked = { readonly on: CivilDate; readonly receipt?: string };

/** The day of the fact decides; where it is entered only after the term, something shows that it was in time. */
export function withinTerm(
  { on, receipt }: Asked,
  dueOn: CivilDate,
  today: CivilDate,
  codes: Readonly<Record<'tooLate' | 'unproven', RefusalCode>>,
): readonly Unmet[] {
  const told = { dueOn: formatChineseDate(dueOn) };
  if (on > dueOn) return [unmet(codes.tooLate, told)];
  return today > dueOn && receipt === undefined ? [unmet(codes.unproven, told)] : [];
}
