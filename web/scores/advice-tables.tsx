import type { AdviceFigures } from '../../domain/report/advice-figures.ts';
import { ADVICE_FIGURES } from '../../domain/wording/advice.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { Given } from '../layout/given.tsx';
import { CaseLinks } from './case-links.tsx';

/** How far the advice on assignments was followed, by division, and every assignment that went elsewhere. */
export function AdviceTables({ figures, year }: { readonly figures: AdviceFigures; readonly year: number }) {
  const { followed, overridden, loadOnly, divisions, overrides } = figures;
  return (
    <>
      <p class="lead">{fill(ADVICE_FIGURES.total, { year, followed, overridden, loadOnly })}</p>
      {divisions.length > 0 ? (
        <DataTable caption={ADVICE_FIGURES.title} columns={ADVICE_FIGURES.columns}>
          {divisions.map(({ division, ...counts }) => (
            <tr>
              <th scope="row">
                <Given text={division} />
              </th>
              <td>{counts.advised}</td>
              <td>{counts.followed}</td>
              <td>{counts.givenElsewhere}</td>
              <td>{counts.givenInstead}</td>
            </tr>
          ))}
        </DataTable>
      ) : null}
      {overrides.length > 0 ? (
        <DataTable caption={ADVICE_FIGURES.overrides} columns={ADVICE_FIGURES.overrideColumns}>
          {overrides.map(({ number, advised, division, reason, on }) => (
            <tr>
              <td class="number">
                <CaseLinks numbers={[number]} />
              </td>
              <td>
                <Given text={advised} />
              </td>
              <td>
                <Given text={division} />
              </td>
              <td>{reason ? <Given text={reason} /> : ADVICE_FIGURES.noReason}</td>
              <td class="date">{dateText(on)}</td>
            </tr>
          ))}
        </DataTable>
      ) : null}
    </>
  );
}
