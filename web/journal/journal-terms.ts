import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { Labels } from '../../domain/wording/labels.ts';

/** What a record's lines are worded with: the titles of the case's steps, and the words of the year it began in. */
export type JournalTerms = Labels & { readonly titles: ReadonlyMap<string, string> };

/** The terms of a whole record, which begins with the opening of its case. */
export function journalTerms(journal: readonly JournalEntry[]): JournalTerms {
  const opened = journal.flatMap(({ event }) => (event.type === 'Opened' ? [event.policy] : []));
  const plans = journal.flatMap(({ event }) => ('plan' in event ? [event.plan] : []));
  return {
    coHandlerLabel: opened[0]?.coHandlerLabel ?? '',
    titles: new Map(plans.flatMap((plan) => plan.steps.map(({ id, title }) => [id, title] as const))),
  };
}
