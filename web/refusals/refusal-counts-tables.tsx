import type { RefusalReport } from '../../client/gateway/refusal-report.ts';
import { countRefusals, REFUSAL_GROUPS, type RefusalFilter } from '../../domain/report/refusal-counts.ts';
import type { Labels } from '../../domain/wording/labels.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { refusalKeyName } from './refusal-names.ts';
import { GROUP_NAMES, REFUSAL_PAGE } from './refusal-words.ts';

type Props = {
  readonly report: RefusalReport;
  readonly filter: RefusalFilter;
  readonly labels: Labels;
};

/** How often what was refused, each count a way to the attempts behind it. */
export function RefusalCountsTables({ report, filter, labels }: Props) {
  const { attempts, people, year } = report;
  return (
    <>
      {REFUSAL_GROUPS.map((group) => (
        <details open={filter[group] !== undefined || group === 'act'}>
          <summary>{GROUP_NAMES[group]}</summary>
          <DataTable caption={GROUP_NAMES[group]} columns={REFUSAL_PAGE.countColumns}>
            {countRefusals(attempts, group).map(({ key, count }) => (
              <tr>
                <td>
                  <Given text={refusalKeyName(group, key, people, labels)} />
                </td>
                <td class="number">
                  <a
                    href={`/refusals?${new URLSearchParams({ year: String(year), [group]: key }).toString()}`}
                  >
                    {count}
                  </a>
                </td>
              </tr>
            ))}
          </DataTable>
        </details>
      ))}
    </>
  );
}
