import type { BookName } from '../../domain/yearbook/book.ts';

/** Where each book stands. */
export const BOOK_PATHS: Readonly<Record<BookName, string>> = {
  yearLog: '/books/year-log',
  memberContact: '/books/members',
  outsideParty: '/books/outside',
};

/** Where an entry is corrected. */
export function entryPath(book: BookName, entryId: string): string {
  return `${BOOK_PATHS[book]}/${encodeURIComponent(entryId)}`;
}

/** Where the proposals like one are. */
export function similarPath(number: string): string {
  return `/proposals/${encodeURIComponent(number)}/similar`;
}
