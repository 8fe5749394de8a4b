import { isOver, type NoticeState } from './notice-state.ts';
import type { IssueOrder, NoticeTerms } from './notice-terms.ts';

/** A notice of the register as far as it tells what was left of issuing it. */
type RegisteredNotice = {
  /** Absent for one from before notices waited for answers. */
  readonly terms?: NoticeTerms;
  readonly cases: readonly string[];
  /** Whether each case knows that it is named; null while it was not told, which is the last that issuing does. */
  readonly named: readonly { readonly told: boolean | null }[];
};

/**
 * The order of a notice that stands in the register and was not issued to its end, because its workflow was lost:
 * issued again under its id it goes on, each letter, mail and telling once. Nothing for one that was.
 */
export function unfinishedIssue({ terms, named, cases }: RegisteredNotice): IssueOrder | undefined {
  const isUnfinished = named.some(({ told }) => told === null);
  return terms && isUnfinished ? { ...terms, cases } : undefined;
}

/** Whether a notice's workflow must run: somebody is waited for, or its issuing is to go on. */
export function mustRun({
  state,
  order,
}: {
  readonly state: Pick<NoticeState, 'closed' | 'divisions'>;
  readonly order?: IssueOrder;
}): boolean {
  return order !== undefined || !isOver(state);
}
