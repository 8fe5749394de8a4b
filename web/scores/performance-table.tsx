import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { IndicatorScore, PerformanceScore } from '../../domain/report/performance-score.ts';
import type { Missing } from '../../domain/report/tally.ts';
import { fill } from '../../domain/wording/fill.ts';
import { indicatorWords, missingReason, SCORES, tallyRemark } from '../../domain/wording/scores.ts';
import { DataTable } from '../layout/data-table.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { CaseLinks } from './case-links.tsx';
import { SCORE_PAGE } from './score-words.ts';

/** The seventeen rows, each with the lists that open behind it, and their sum. */
export function PerformanceTable({ sheet }: { readonly sheet: PerformanceScore }) {
  return (
    <DataTable caption={SCORES.performance} columns={SCORE_PAGE.rowColumns}>
      {sheet.rows.map((row) => (
        <Row row={row} />
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

function Row({ row }: { readonly row: IndicatorScore }) {
  const { name, formula } = indicatorWords(row.id, DEFAULT_POLICY);
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
