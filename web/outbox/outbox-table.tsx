import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { OutboxLine } from '../../client/ports.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import type { KeptMail } from './kept-mails.ts';
import { MAIL_STATE_NAMES } from '../../domain/wording/mail-life.ts';
import { MAIL_KIND_NAMES, OUTBOX } from './outbox-words.ts';
import { SHARED } from '../layout/frame-words.ts';

/** The outbox, newest first; a row leads to its mail where our mailbox keeps it. */
export function OutboxTable(props: {
  readonly rows: readonly OutboxLine[];
  readonly kept: readonly KeptMail[];
}) {
  const files = new Map(props.kept.map(({ messageId, file }) => [messageId, file]));
  if (props.rows.length === 0) return <p>{OUTBOX.none}</p>;
  return (
    <DataTable caption={OUTBOX.title} columns={OUTBOX.columns}>
      {props.rows.map((row) => (
        <tr class={`mail-${row.state}`}>
          <td class="short">{MAIL_STATE_NAMES[row.state]}</td>
          <td class="short">{MAIL_KIND_NAMES[row.kind]}</td>
          <td>
            <Given text={row.toName} />
            <span class="address">
              <Given text={row.toAddress} />
            </span>
          </td>
          <td>
            <Subject row={row} file={files.get(row.messageId)} />
          </td>
          <td class="date">{timeOf(row)}</td>
          <td>{row.lastError ? <Given text={row.lastError} /> : SHARED.nothing}</td>
          <td class="short">
            <a href={`/outbox/mail/${row.id}`}>{OUTBOX.open}</a>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Subject({ row, file }: { readonly row: OutboxLine; readonly file: string | undefined }) {
  const subject = <Given text={row.subject} />;
  return file === undefined ? subject : <a href={`/outbox/${encodeURIComponent(file)}`}>{subject}</a>;
}

function timeOf({ state, sentAt, notBefore }: OutboxLine): string {
  if (sentAt !== null && state !== 'queued') return formatMoment(sentAt);
  return state === 'queued' ? fill(OUTBOX.notBefore, { at: formatMoment(notBefore) }) : SHARED.nothing;
}
