import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { BookEntry, BookName } from '../../domain/yearbook/book.ts';
import { DataTable } from '../layout/data-table.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { contentText } from './book-forms.ts';
import { BOOK_PAGE } from './book-words.ts';

/** Everything that an entry said, newest first: what was corrected stays to be read. */
export function FormerRevisions({ book, entry }: { readonly book: BookName; readonly entry: BookEntry }) {
  return (
    <>
      <h2>{BOOK_PAGE.formerTitle}</h2>
      <DataTable caption={BOOK_PAGE.formerTitle} columns={BOOK_PAGE.formerColumns}>
        {[entry.now, ...entry.former.toReversed()].map(({ revision, content, voided, reason, by, at }) => (
          <tr>
            <td class="number">{revision}</td>
            <td>
              {voided ? <strong>{BOOK_PAGE.voided}</strong> : null}
              <Given text={contentText(book, content)} />
            </td>
            <td>
              <Given text={reason ?? SHARED.nothing} />
            </td>
            <td>
              <Given text={by.name} />
            </td>
            <td class="date">{formatMoment(at)}</td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
