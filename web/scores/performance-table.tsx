import type { IndicatorScore, PerformanceScore } from '../../domain/report/performance-score.ts';
import type { Missing } from '../../domain/report/tally.ts';
import { fill } from '../../domain/wording/fill.ts';
import {
  indicatorWords,
  type IndicatorTerms,
  missingReason,
  SCORES,
  tallyRemark,
} from '../../domain/wording/scores.ts';
import { DataTable } from '../layout/data-table.tsx';
import { shortDate } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { CaseLinks } from './case-links.tsx';
import { SCORE_PAGE } from './score-words.ts';

type PerformanceTableProps = { readonly sheet: PerformanceScore; readonly words: IndicatorTerms };

/** The seventeen rows, each with the lists that open behind it, and their sum. */
export function PerformanceTable({ sheet, words }: PerformanceTableProps) {
  return (
    <DataTable caption={SCORES.performance} columns={SCORE_PAGE.rowColumns}>
      {sheet.rows.map((row) => (
        <Row row={row} words={words} />
      ))}
      <tr>
        <th scope="row">{SCORES.total}</th>
        <td class="amount">
          <strong>{sheet.points.toFixed(1)}</strong>
        </td>
        <td class="amount">{sheet.maximum}</td>
        <td colspan={3}></td>
      </tr>
    </DataTable>
  );
}

function Row({ row, words }: { readonly row: IndicatorScore; readonly words: IndicatorTerms }) {
  const { name, formula } = indicatorWords(row.id, words);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="amount">{row.points.toFixed(1)}</td>
      <td class="amount">{row.maximum}</td>
      <td class="amount">{`${row.numerator}/${row.denominator}`}</td>
      <td class="small">{formula}</td>
      <td>
        {row.remark === undefined ? null : <p class="hint">{tallyRemark(row.remark)}</p>}
        {row.counted.length === 0 ? null : (
          <details>
            <summary>{fill(SCORE_PAGE.counted, { n: row.counted.length })}</summary>
            <CaseLinks numbers={row.counted} />
          </details>
        )}
        {row.meetings === undefined ? null : (
          <details>
            <summary>{fill(SCORE_PAGE.meetings, { n: row.meetings.length })}</summary>
            <ul>
              {row.meetings.map(({ on, title, paper }) => (
                <li>
                  {shortDate(on)} <Given text={paper === undefined ? title : `${title}（${paper}）`} />
                </li>
              ))}
            </ul>
          </details>
        )}
        {row.missing.length === 0 ? null : (
          <details>
            <summary>{fill(SCORE_PAGE.missing, { n: row.missing.length })}</summary>
            <ul>
              {row.missing.map((missing) => (
                <li>
                  <MissingLine missing={missing} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}

function MissingLine({ missing: { number, reason, items = [] } }: { readonly missing: Missing }) {
  return (
    <>
      {number === undefined ? null : <CaseLinks numbers={[number]} />} {missingReason(reason)}
      {items.length === 0 ? null : `（${fill(SCORE_PAGE.items, { items: items.join(SHARED.listJoin) })}）`}
    </>
  );
}
