import type { ImportAnswer } from '../../client/gateway/import-workbook.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { IMPORT } from './import-words.ts';

/** Counts of a workbook, then every row that is kept out and every note. */
export function ImportFindings({ answer }: { readonly answer: ImportAnswer }) {
  const { counts: NAMES } = IMPORT;
  const counts = [
    [NAMES.new, answer.new.length],
    [NAMES.changed, answer.changed.length],
    [NAMES.unchanged, answer.unchanged.length],
    [NAMES.refused, answer.refused.length],
  ] as const;
  return (
    <>
      <dl class="counts">
        {counts.map(([name, count]) => (
          <div>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {answer.refused.length > 0 ? (
        <>
          <h2>{IMPORT.refusedTitle}</h2>
          <DataTable caption={IMPORT.refusedTitle} columns={IMPORT.refusedColumns}>
            {answer.refused.map(({ sheet, row, column, message }) => (
              <tr>
                <td>
                  <Given text={sheet} />
                </td>
                <td class="amount">{row}</td>
                <td>{column}</td>
                <td>
                  <Given text={message} />
                </td>
              </tr>
            ))}
          </DataTable>
        </>
      ) : null}
      <Sentences title={IMPORT.notesTitle} lines={answer.notes} />
      <Sentences title={IMPORT.changedTitle} lines={answer.changed.map(({ message }) => message)} />
    </>
  );
}

function Sentences({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li>
            <Given text={line} />
          </li>
        ))}
      </ul>
    </>
  );
}
