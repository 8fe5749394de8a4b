import type { ProposalView } from '../../domain/proposal/view.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { actPath } from './case-path.ts';
import { CASE } from './case-words.ts';

/** What stands against each act of the procedure, condition by condition, and who can meet it. */
export function BlockedTable({ view }: { readonly view: ProposalView }) {
  if (view.blocked.length === 0) return <p>{CASE.blockedNone}</p>;
  return (
    <DataTable caption={CASE.blockedTitle} columns={CASE.blockedColumns} class="blocked">
      {view.blocked.map(({ act, actName, unmet }) =>
        unmet.map(({ message, who }, at) => (
          <tr>
            {at === 0 ? (
              <th scope="rowgroup" rowspan={unmet.length}>
                <a href={actPath(view.number, act)}>{actName}</a>
              </th>
            ) : null}
            <td>
              <Given text={message} />
            </td>
            <td class="short">{who}</td>
          </tr>
        )),
      )}
    </DataTable>
  );
}
