import { unmet } from '../../domain/proposal/unmet.ts';
import { BULK_OUTCOMES, BULK_REASONS, BULK_TALLY, type BulkOutcomeName } from '../../domain/wording/bulk.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { ActAnswer } from './answers.ts';
import type { InputIssue } from './invalid-input.ts';

/** What came of a bulk act for one case, or in a preview would come of it. */
export type BulkOutcome =
  | ActAnswer
  | { readonly answer: 'allowed' }
  | { readonly answer: 'invalid'; readonly issues: readonly InputIssue[] };

export type BulkLine = { readonly number: string } & BulkOutcome;

/** Every case that was asked for, in that order. */
export type BulkAnswer = { readonly bulkId: string; readonly lines: readonly BulkLine[] };

/** Outcomes after which the same may be told once more. */
export const UNSETTLED: readonly BulkOutcomeName[] = ['busy', 'down'];

/** Why a case's outcome is not the one wanted, a reason a line. */
export function reasonsOf(line: BulkLine): readonly string[] {
  switch (line.answer) {
    case 'refused':
      return line.refused.unmet.map(({ message }) => message);
    case 'invalid':
      return line.issues.map(({ field, message }) => (field ? `${field}：${message}` : message));
    case 'unknownCase':
      return [unmet('caseUnknown', { number: line.number }).message];
    case 'busy':
    case 'down':
      return [BULK_REASONS[line.answer]];
    case 'accepted':
    case 'recording':
    case 'allowed':
      return [];
  }
}

/** How many cases came to each outcome, those that there are. */
export function tallyOf(lines: readonly { readonly answer: BulkOutcomeName }[]): readonly string[] {
  const names = Object.entries(BULK_OUTCOMES) as readonly [BulkOutcomeName, string][];
  return names.flatMap(([outcome, name]) => {
    const n = lines.filter(({ answer }) => answer === outcome).length;
    return n > 0 ? fill(BULK_TALLY, { name, n }) : [];
  });
}
