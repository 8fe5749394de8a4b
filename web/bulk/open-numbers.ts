import type { ProposalLine } from '../../domain/proposal/view.ts';
import { filtered, type ListFilters } from '../list/list-filters.ts';
import { mostPressingFirst } from '../list/most-pressing-first.ts';

/** The open cases that pass the list's filters, in the list's order; what is ended has no act left. */
export function openNumbers(lines: readonly ProposalLine[], filters: ListFilters): readonly string[] {
  const open = lines.filter(({ light }) => light !== 'closed');
  return mostPressingFirst(filtered(open, filters)).map(({ number }) => number);
}
