import { createYearbook, type Yearbook } from '../../../client/gateway/yearbook.ts';
import type { Books, ReadModel, Register } from '../../../client/ports.ts';
import type { BookName, BookRevision } from '../../../domain/yearbook/book.ts';
import type { FakeStore } from './fake-office.ts';

/** The yearbook of a fake office, over the real rules. */
export function fakeYearbook(store: FakeStore, readModel: ReadModel, register: Register): Yearbook {
  return createYearbook({
    office: 'bureau',
    readModel,
    register,
    policies: { adopted: async () => store.policies, adopt: async () => false },
    books: fakeBooks(store.books),
    now: () => store.at,
  });
}

/** Books in memory, which take one of two revisions of one number. */
export function fakeBooks(kept: { readonly [B in BookName]: BookRevision<B>[] }): Books {
  return {
    revisions: async (_office, book) => [...kept[book]],
    async add(_office, book, revision) {
      const { entryId, revision: no } = revision;
      if (kept[book].some((each) => each.entryId === entryId && each.revision === no)) return false;
      kept[book].push(revision);
      return true;
    },
  };
}
