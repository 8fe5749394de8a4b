import type { DepartureOfCase } from '../../domain/report/year-report.ts';
import { DEPARTURES } from '../../domain/wording/departures.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { CaseLinks } from '../scores/case-links.tsx';

type DepartureTableProps = { readonly caption: string; readonly departures: readonly DepartureOfCase[] };

/** One kind of departure over all cases of a year. */
export function DepartureTable({ caption, departures }: DepartureTableProps) {
  if (departures.length === 0) return <p>{DEPARTURES.none}</p>;
  return (
    <DataTable caption={caption} columns={DEPARTURES.columns}>
      {departures.map(({ number, on, what, reason, proposer, approver }) => (
        <tr>
          <td class="number">
            <CaseLinks numbers={[number]} />
          </td>
          <td class="date">{dateText(on)}</td>
          <td>
            <Given text={what} />
          </td>
          <td>
            <Given text={reason} />
          </td>
          <td>
            <Given text={proposer} />
          </td>
          <td>{approver === undefined ? SHARED.nothing : <Given text={approver} />}</td>
        </tr>
      ))}
    </DataTable>
  );
}
