import type { ProposalLine } from '../../domain/proposal/view.ts';
import { KEY_NAMES } from '../../domain/wording/terms.ts';
import { casePath } from '../case/case-path.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { Given } from '../layout/given.tsx';
import { LightMark } from '../layout/light-mark.tsx';
import { LIST } from './list-words.ts';
import { SHARED } from '../layout/frame-words.ts';

/** The list itself, one proposal a row. */
export function ProposalRows({ lines }: { readonly lines: readonly ProposalLine[] }) {
  return (
    <DataTable caption={LIST.title} columns={LIST.columns} class="list">
      {lines.map((line) => (
        <tr class={`row-${line.light}`}>
          <td>
            <LightMark light={line.light} />
          </td>
          <td class="number">
            <a href={casePath(line.number)}>{line.number}</a>
          </td>
          <td class="title">
            <a href={casePath(line.number)}>
              <Given text={line.title} />
            </a>
          </td>
          <td>{line.roleName}</td>
          <td class="key">{line.key ? KEY_NAMES[line.key] : SHARED.nothing}</td>
          <td class="stage">{line.stageName}</td>
          <td class="waiting">
            <Given text={line.waitingFor} />
          </td>
          <td class="date">{dateText(line.dueOn)}</td>
          <td class="division">{line.division ? <Given text={line.division} /> : SHARED.nothing}</td>
          <td>{line.officer ? <Given text={line.officer} /> : SHARED.nothing}</td>
        </tr>
      ))}
    </DataTable>
  );
}
