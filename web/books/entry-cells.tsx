import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { BookEntry, BookName } from '../../domain/yearbook/book.ts';
import { mayCorrectEntry } from '../../domain/office/book-rights.ts';
import type { Actor } from '../../domain/office/person.ts';
import { fill } from '../../domain/wording/fill.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { entryPath } from './book-paths.ts';
import { BOOK_PAGE } from './book-words.ts';

type EntryCellsProps = {
  readonly book: BookName;
  readonly entry: BookEntry;
  readonly actor: Actor | undefined;
};

/** Who wrote an entry and when, and the way to correct it. */
export function EntryCells({ book, entry: { entryId, now, former }, actor }: EntryCellsProps) {
  const may = actor !== undefined && mayCorrectEntry(actor, book, now.unit);
  return (
    <>
      <td class="small">
        <Given text={fill(BOOK_PAGE.enteredBy, { by: now.by.name, at: formatMoment(now.at) })} />
        {former.length > 0 ? <div>{fill(BOOK_PAGE.revisions, { n: former.length })}</div> : null}
      </td>
      <td>{may ? <a href={entryPath(book, entryId)}>{BOOK_PAGE.correct}</a> : SHARED.nothing}</td>
    </>
  );
}

/** Text of an entry, marked where the entry was voided; a dash for none. */
export function EntryText({ entry, text }: { readonly entry: BookEntry; readonly text: string | undefined }) {
  if (text === undefined) return <>{SHARED.nothing}</>;
  return (
    <>
      {entry.now.voided ? <strong>{BOOK_PAGE.voided}</strong> : null}
      <Given text={text} />
    </>
  );
}
