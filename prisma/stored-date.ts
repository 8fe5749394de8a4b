import { isCivilDate, type CivilDate } from '../domain/calendar/civil-date.ts';
import { DamagedRecord } from './damaged-record.ts';

/** A civil date as the database keeps it, read back; throws `DamagedRecord`. */
export function storedDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new DamagedRecord('日期');
  return text;
}
