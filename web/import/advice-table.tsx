import type { AssignmentAdvice } from '../../domain/advice/assignment-advice.ts';
import type { Labels } from '../../domain/wording/labels.ts';
import { ADVICE, adviceReasons } from '../../domain/wording/advice.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { IMPORT } from './import-words.ts';

type AdviceTableProps = { readonly advice: readonly AssignmentAdvice[]; readonly labels: Labels };

/** Which divisions could lead each new proposal and why, a line each, beside the one that the sheet names. */
export function AdviceTable({ advice, labels }: AdviceTableProps) {
  return (
    <DataTable caption={ADVICE.title} columns={IMPORT.adviceColumns}>
      {advice.flatMap((each) =>
        each.divisions.map((one, at) => (
          <tr>
            {at === 0 ? (
              <td class="number" rowspan={each.divisions.length}>
                <Given text={each.number} />
              </td>
            ) : null}
            <td class="short">
              {at + 1}. <Given text={one.division} />
            </td>
            <td class="small">
              <Given text={adviceReasons(one, each, labels).join('；')} />
            </td>
            {at === 0 ? (
              <td rowspan={each.divisions.length}>
                <Given text={each.named ?? ADVICE.noneNamed} />
                {each.differs ? <strong class="differs">{ADVICE.differs}</strong> : null}
              </td>
            ) : null}
          </tr>
        )),
      )}
    </DataTable>
  );
}
