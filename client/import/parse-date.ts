import { civilDate, isCivilDate, type CivilDate } from '../../domain/calendar/civil-date.ts';

const SEPARATED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const FIRST_YEAR = 1992;
const LAST_YEAR = 2049;

/** A civil date read from a cell, or the end of a sentence that begins with the column's name. */
export type ParsedDate = { readonly date: CivilDate } | { readonly fault: string };

/** Reads 2020-04-07, 2020/4/7, 2020.4.7, 2020年4月7日 and 20200407; only days that exist, from 1992 to 2049. */
export function parseDate(text: string): ParsedDate {
  const plain = text.normalize('NFKC').trim().replace(TIME, '');
  const match = SEPARATED.exec(plain) ?? TOGETHER.exec(plain);
  if (!match) return { fault: `“${text}”不是日期，请写成“2020-04-07”或设为日期格式` };
  const [, year = '', month = '', day = ''] = match;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) {
    return { fault: `“${text}”不在${FIRST_YEAR}年至${LAST_YEAR}年之间，请核对` };
  }
  if (!isCivilDate(written)) return { fault: `“${text}”这一天不存在，请核对` };
  return { date: civilDate(written) };
}
