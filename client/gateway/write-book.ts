import { z } from 'zod';
import { isDeepStrictEqual } from 'node:util';
import { mayCorrectEntry, mayWriteBook } from '../../domain/office/book-rights.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { BOOK_ACTS } from '../../domain/wording/books.ts';
import type { RefusalCode } from '../../domain/wording/refusals.ts';
import { bookEntries, type BookName, type BookRevision } from '../../domain/yearbook/book.ts';
import { bookContent } from './book-schema.ts';
import { commandKey } from './command-key.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { checked } from './invalid-input.ts';
import { lineField } from './text-field.ts';

const correction = z.object({
  revision: z.int().positive(),
  reason: lineField(500),
  voided: z.boolean(),
});

export type BookAsk<B extends BookName = BookName> = {
  readonly book: B;
  readonly data: unknown;
  readonly actor: Actor;
  /** The entry’s own; sent again with the same, a new entry is written once. */
  readonly entryId: string;
  /** 更正: which revision it corrects, and why. */
  readonly correcting?: { readonly revision: number; readonly reason: string; readonly voided: boolean };
};

export type BookAnswer =
  | { readonly answer: 'written'; readonly entryId: string; readonly revision: number }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail };

type BookPorts = Pick<GatewayPorts, 'office' | 'books' | 'now'>;

/** Writes an entry of a book, or a correction of one beside what stood there; throws `InvalidInput`. */
export async function writeBook<B extends BookName>(ports: BookPorts, ask: BookAsk<B>): Promise<BookAnswer> {
  const { office, books, now } = ports;
  const { book, actor } = ask;
  const entryId = checked(z.object({ entryId: commandKey }), ask).entryId;
  const content = bookContent(book, ask.data);
  const given = ask.correcting && checked(correction, ask.correcting);
  const no = (code: RefusalCode): BookAnswer => ({
    answer: 'refused',
    refused: refusalOf(BOOK_ACTS[book], [unmet(code)]),
  });
  if (!mayWriteBook(actor, book)) return no('bookNotYours');
  const entry = bookEntries(await books.revisions(office, book)).find((each) => each.entryId === entryId);
  if (given && !entry) return no('bookEntryUnknown');
  if (given && entry && !mayCorrectEntry(actor, book, entry.now.unit)) return no('bookNotYours');
  if (given && entry && entry.now.revision !== given.revision) return no('bookEntryChanged');
  const { id, name, unit } = actor;
  const revision: BookRevision<B> = {
    entryId,
    revision: given ? given.revision + 1 : 1,
    content,
    voided: given?.voided ?? false,
    ...(given ? { reason: given.reason } : {}),
    unit,
    at: now(),
    by: { id, name },
  };
  const written = { answer: 'written', entryId, revision: revision.revision } as const;
  const first = entry?.former.at(0) ?? entry?.now;
  if (!given && first) return isDeepStrictEqual(first.content, content) ? written : no('bookEntryChanged');
  return (await books.add(office, book, revision)) ? written : no('bookEntryChanged');
}
