import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { PersonRef } from '../../domain/office/person.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import { journalTerms } from '../journal/journal-terms.ts';
import { sentenceOf } from '../journal/sentence-of.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { CASE } from './case-words.ts';

/** The record of a case, the newest line first. */
export function JournalTable({ journal }: { readonly journal: readonly JournalEntry[] }) {
  const terms = journalTerms(journal);
  return (
    <DataTable caption={CASE.journal} columns={CASE.journalColumns} class="journal">
      {journal.toReversed().map((entry) => {
        const { what, details } = sentenceOf(entry.event, terms);
        return (
          <tr>
            <td class="amount">{entry.revision}</td>
            <td class="date">{formatMoment(entry.at)}</td>
            <td>
              <Given text={what} />
              {details.map((detail) => (
                <p class="detail">
                  <Given text={detail} />
                </p>
              ))}
            </td>
            <td class="short">{entry.actor ? <Given text={actorName(entry.actor)} /> : CASE.system}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}

/** The journal names both: who acted, and in whose place. */
function actorName({ name, inPlaceOf }: PersonRef): string {
  return inPlaceOf ? fill(CASE.inPlaceOf, { name, principal: inPlaceOf.name }) : name;
}
