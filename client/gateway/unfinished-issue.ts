import type { IssueOrder } from '../../domain/notice/notice-terms.ts';
import type { StoredNotice } from '../ports.ts';

/**
 * The order of a notice that stands in the register and was not issued to its end, because its workflow was lost:
 * issued again under its id it goes on, each letter, mail and telling once. Nothing for one that was.
 */
export function unfinishedIssue({ terms, named, cases }: StoredNotice): IssueOrder | undefined {
  const isUnfinished = named.some(({ told }) => told === null);
  return terms && isUnfinished ? { ...terms, cases } : undefined;
}
