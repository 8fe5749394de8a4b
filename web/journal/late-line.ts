import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { fill } from '../../domain/wording/fill.ts';
import { dateText } from '../layout/dates.ts';
import { JOURNAL } from './journal-words.ts';

/** The mark of what was entered later than it happened. */
export function lateLine(on: CivilDate, lateReason: string | undefined): string | undefined {
  return lateReason === undefined
    ? undefined
    : fill(JOURNAL.enteredLate, { on: dateText(on), reason: lateReason });
}
