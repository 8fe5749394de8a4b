import { instant } from '../../domain/calendar/instant.ts';
import type { BookContents, BookEntry, BookName, BookRevision } from '../../domain/yearbook/book.ts';

/** A revision as the supervision office would have written it. */
export function revision<B extends BookName>(
  entryId: string,
  content: BookContents[B],
  given: Partial<BookRevision<B>> = {},
): BookRevision<B> {
  return {
    entryId,
    revision: 1,
    content,
    voided: false,
    unit: '样例督查处',
    at: instant(1_586_200_000_000),
    by: { id: 'supervisor@example.test', name: '样例督查' },
    ...given,
  };
}

/** An entry that was never corrected. */
export function entry<B extends BookName>(entryId: string, content: BookContents[B]): BookEntry<B> {
  return { entryId, now: revision<B>(entryId, content), former: [] };
}
