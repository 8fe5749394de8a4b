import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { Labels } from '../../domain/wording/labels.ts';

/** What a record's lines are worded with: the titles of the case's steps, and the words of its policy. */
export type JournalTerms = Labels & { readonly titles: ReadonlyMap<string, string> };

/** The terms of a whole record, which begins with the opening of its case; the last policy's words hold throughout. */
export function journalTerms(journal: readonly JournalEntry[]): JournalTerms {
  const labels = journal.flatMap(({ event }) => ('policy' in event ? [event.policy] : [])).at(-1);
  const plans = journal.flatMap(({ event }) => ('plan' in event ? [event.plan] : []));
  return {
    coHandlerLabel: labels?.coHandlerLabel ?? '',
    ...(labels?.resultClasses ? { resultClasses: labels.resultClasses } : {}),
    titles: new Map(plans.flatMap((plan) => plan.steps.map(({ id, title }) => [id, title] as const))),
  };
}
