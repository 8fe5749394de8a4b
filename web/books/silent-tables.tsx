import type { Silent } from '../../client/gateway/yearbook.ts';
import { formatChineseDate } from '../../domain/calendar/chinese-dates.ts';
import { silentByOfficer } from '../../domain/report/silent-cases.ts';
import { fill } from '../../domain/wording/fill.ts';
import { CHANNEL_NAMES } from '../../domain/wording/terms.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { CaseLinks } from '../scores/case-links.tsx';
import { BOOK_PAGE } from './book-words.ts';

/** The cases on which nobody has talked with a member for too long, and whose they are. */
export function SilentTables({ silent: { asOf, limit, cases } }: { readonly silent: Silent }) {
  const today = formatChineseDate(asOf);
  return (
    <>
      <p class="lead">{fill(BOOK_PAGE.silentLead, { today, limit, n: cases.length })}</p>
      {cases.length === 0 ? null : (
        <>
          <DataTable caption={BOOK_PAGE.silent} columns={BOOK_PAGE.silentColumns}>
            {cases.map(({ number, title, division, officer, workdays, since, lastTalk }) => (
              <tr>
                <td class="number">
                  <CaseLinks numbers={[number]} />
                </td>
                <td>
                  <Given text={title} />
                </td>
                <td>
                  <Given text={division ?? SHARED.nothing} />
                </td>
                <td>
                  <Given text={officer ?? SHARED.nothing} />
                </td>
                <td class="amount">{workdays}</td>
                <td class="date">{dateText(since)}</td>
                <td class="small">
                  {lastTalk ? (
                    <Given
                      text={fill(BOOK_PAGE.lastTalk, {
                        on: dateText(lastTalk.occurredOn),
                        channel: CHANNEL_NAMES[lastTalk.channel],
                        by: lastTalk.recordedBy.name,
                      })}
                    />
                  ) : (
                    BOOK_PAGE.fromHandOver
                  )}
                </td>
              </tr>
            ))}
          </DataTable>
          <h2>{BOOK_PAGE.silentByOfficer}</h2>
          <DataTable caption={BOOK_PAGE.silentByOfficer} columns={BOOK_PAGE.officerColumns}>
            {silentByOfficer(cases).map(({ division, officer, numbers }) => (
              <tr>
                <td>
                  <Given text={division ?? SHARED.nothing} />
                </td>
                <td>
                  <Given text={officer ?? SHARED.nothing} />
                </td>
                <td class="amount">{numbers.length}</td>
                <td class="number">
                  <CaseLinks numbers={numbers} />
                </td>
              </tr>
            ))}
          </DataTable>
        </>
      )}
    </>
  );
}
