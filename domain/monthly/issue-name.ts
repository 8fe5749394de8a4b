import { COMPILATION } from '../wording/compilations.ts';
import { fill } from '../wording/fill.ts';
import type { ReleasedCompilation } from './compilation.ts';

/** 2020年第3期. */
export function issueName({ year, issueNo }: Pick<ReleasedCompilation, 'year' | 'issueNo'>): string {
  return fill(COMPILATION.issueShort, { year, issueNo });
}
