import { monthNumber } from '../proposal/monthly.ts';
import { COMPILATION } from '../wording/compilations.ts';
import { fill } from '../wording/fill.ts';

/** 2020年4月, of 'YYYY-MM'. */
export function monthText(month: string): string {
  return fill(COMPILATION.month, { year: month.slice(0, 4), month: monthNumber(month) });
}
