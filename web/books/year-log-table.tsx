import type { YearLog } from '../../client/gateway/yearbook.ts';
import type { Actor } from '../../domain/office/person.ts';
import { fill } from '../../domain/wording/fill.ts';
import { YEAR_LOG_KIND_NAMES } from '../../domain/wording/books.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { BOOK_PAGE } from './book-words.ts';
import { EntryCells, EntryText } from './entry-cells.tsx';

type YearLogTableProps = { readonly log: YearLog; readonly actor: Actor | undefined };

/** The log of a handling year by day. */
export function YearLogTable({ log: { handlingYear, years, entries }, actor }: YearLogTableProps) {
  return (
    <>
      <p class="as-of">
        {fill(BOOK_PAGE.asOf, { year: handlingYear, n: entries.length })}
        {years
          .filter((year) => year !== handlingYear)
          .map((year) => (
            <a href={`/books/year-log?year=${year}`}>{fill(BOOK_PAGE.otherYear, { year })}</a>
          ))}
      </p>
      {entries.length === 0 ? (
        <p>{BOOK_PAGE.none}</p>
      ) : (
        <DataTable caption={BOOK_PAGE.yearLog} columns={BOOK_PAGE.yearLogColumns}>
          {entries.map((entry) => {
            const { happenedOn, kind, title, people, paper } = entry.now.content;
            return (
              <tr>
                <td class="date">{dateText(happenedOn)}</td>
                <td>{YEAR_LOG_KIND_NAMES[kind]}</td>
                <td>
                  <EntryText entry={entry} text={title} />
                </td>
                <td class="small">{people === undefined ? SHARED.nothing : <Given text={people} />}</td>
                <td class="small">{paper === undefined ? SHARED.nothing : <Given text={paper} />}</td>
                <EntryCells book="yearLog" entry={entry} actor={actor} />
              </tr>
            );
          })}
        </DataTable>
      )}
    </>
  );
}
