import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import type { KeptMail } from './kept-mails.ts';
import { OUTBOX } from './outbox-words.ts';
import { SHARED } from '../layout/frame-words.ts';

/** The mails that never left this machine. */
export function KeptMailTable({ kept }: { readonly kept: readonly KeptMail[] }) {
  return (
    <>
      <h2>{OUTBOX.keptTitle}</h2>
      <p class="hint">{OUTBOX.keptLead}</p>
      {kept.length === 0 ? <p>{OUTBOX.keptNone}</p> : null}
      {kept.length > 0 ? (
        <DataTable caption={OUTBOX.keptTitle} columns={OUTBOX.keptColumns}>
          {kept.map(({ file, date, to, subject }) => (
            <tr>
              <td class="date">{date === null ? SHARED.nothing : formatMoment(instant(date))}</td>
              <td>
                <Given text={to} />
              </td>
              <td>
                <a href={`/outbox/${encodeURIComponent(file)}`}>
                  <Given text={subject || OUTBOX.mailTitle} />
                </a>
              </td>
            </tr>
          ))}
        </DataTable>
      ) : null}
    </>
  );
}
