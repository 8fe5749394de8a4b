import type { ProposalLine } from '../../domain/proposal/view.ts';
import { fill } from '../../domain/wording/fill.ts';
import { KEY_NAMES } from '../../domain/wording/terms.ts';
import { casePath } from '../case/case-path.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { Given } from '../layout/given.tsx';
import { LightMark } from '../layout/light-mark.tsx';
import { BULK_FORM } from '../bulk/bulk-chooser.tsx';
import { BULK } from '../bulk/bulk-words.ts';
import { LIST } from './list-words.ts';
import { SHARED } from '../layout/frame-words.ts';

/** The list itself, one proposal a row; with boxes where open ones can be chosen. */
export function ProposalRows({
  lines,
  withBoxes = false,
}: {
  readonly lines: readonly ProposalLine[];
  readonly withBoxes?: boolean;
}) {
  return (
    <DataTable caption={LIST.title} columns={LIST.columns} class="list">
      {lines.map((line) => (
        <tr class={`row-${line.light}`}>
          <td>
            <LightMark light={line.light} />
          </td>
          <td class="number">
            {withBoxes && line.light !== 'closed' ? <PickBox number={line.number} /> : null}
            <a href={casePath(line.number)}>{line.number}</a>
          </td>
          <td class="title">
            <a href={casePath(line.number)}>
              <Given text={line.title} />
            </a>
            <MergedMark into={line.mergedInto} />
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

/** Belongs to the form above the table, so that the table itself stands outside of it and is printed. */
function PickBox({ number }: { readonly number: string }) {
  return (
    <input
      class="pick"
      type="checkbox"
      form={BULK_FORM}
      name="case"
      value={number}
      aria-label={fill(BULK.pick, { number })}
    />
  );
}

function MergedMark({ into }: { readonly into: string | undefined }) {
  if (into === undefined) return null;
  return <span class="hint">{fill(LIST.mergedInto, { number: into })}</span>;
}
