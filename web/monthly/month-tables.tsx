import { issueName } from '../../domain/monthly/issue-name.ts';
import type { MonthLine } from '../../client/gateway/monthly-answers.ts';
import { monthText } from '../../domain/monthly/month-text.ts';
import type { MonthlyLine } from '../../domain/monthly/monthly-round.ts';
import { fill } from '../../domain/wording/fill.ts';
import { casePath } from '../case/case-path.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { lineState } from './line-state.ts';
import { MONTHLY_PAGE } from './monthly-words.ts';

/** The months, the newest first, each with how far its reports and its compilation are. */
export function MonthsTable({ months }: { readonly months: readonly MonthLine[] }) {
  if (months.length === 0) return <p>{MONTHLY_PAGE.none}</p>;
  return (
    <DataTable caption={MONTHLY_PAGE.title} columns={MONTHLY_PAGE.monthColumns}>
      {months.map((line) => (
        <tr>
          <th scope="row">
            <a href={`/monthly/${line.round.month}`}>{monthText(line.round.month)}</a>
          </th>
          <td class="amount">{line.round.due}</td>
          <td class="amount">{line.round.received}</td>
          <td class="amount">{line.round.missing.length}</td>
          <td>{compilationState(line)}</td>
          <td class="date">{dateText(line.days.releaseBy)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

/** Who has reported a month, who owes it, who is late; a late one may be urged from here. */
export function LinesTable({ lines }: { readonly lines: readonly MonthlyLine[] }) {
  return (
    <DataTable caption={MONTHLY_PAGE.linesTitle} columns={MONTHLY_PAGE.lineColumns}>
      {lines.map((line) => (
        <tr>
          <td class="number">
            <a href={casePath(line.number)}>{line.number}</a>
          </td>
          <td>
            <Given text={line.title} />
          </td>
          <td>
            <Given text={line.division ?? SHARED.nothing} />
          </td>
          <td>
            <Given text={line.officer ?? SHARED.nothing} />
          </td>
          <td class="date">{dateText(line.askedOn)}</td>
          <td class="date">{dateText(line.dueOn)}</td>
          <td>
            {lineState(line)}{' '}
            {line.urgeSince ? (
              <a href={`/notices?case=${encodeURIComponent(line.number)}`}>{MONTHLY_PAGE.toUrge}</a>
            ) : null}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function compilationState({ drafted, released }: MonthLine): string {
  if (!released) return drafted ? MONTHLY_PAGE.drafted : MONTHLY_PAGE.notDrafted;
  const issue = issueName(released);
  return fill(MONTHLY_PAGE.released, { issue, on: dateText(released.releasedOn) });
}
