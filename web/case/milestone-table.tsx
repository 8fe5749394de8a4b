import { actPath } from './case-path.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { Milestone, ProposalView } from '../../domain/proposal/view.ts';
import { stepOptions } from '../acts/act-form-options.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { CASE } from './case-words.ts';
import { SHARED } from '../layout/frame-words.ts';

/** The table twin of the timeline: plan and fact of every step, with who and why. */
export function MilestoneTable({
  view,
  proposal,
}: {
  readonly view: ProposalView;
  readonly proposal: Proposal;
}) {
  const markable = new Set<string>(stepOptions({ proposal }).map(({ value }) => value));
  return (
    <DataTable caption={CASE.timelineTable} columns={CASE.milestoneColumns} class="milestones">
      {view.milestones.map((milestone) => (
        <tr>
          <th scope="row">{milestone.title}</th>
          <td class="date">
            {dateText(milestone.dueOn)}
            {milestone.provisional ? <span class="provisional">{CASE.provisional}</span> : null}
          </td>
          <td class="date">{dateText(milestone.doneOn)}</td>
          <td class="amount">{overdue(milestone)}</td>
          <td>{milestone.responsible}</td>
          <td class="small">{milestone.why}</td>
          <td class="short">
            {markable.has(milestone.id) ? (
              <a href={`${actPath(view.number, 'markStep')}?steps=${milestone.id}`}>{CASE.mark}</a>
            ) : null}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function overdue({ overdueWorkdays }: Milestone): string {
  return overdueWorkdays > 0 ? `■ ${overdueWorkdays}` : SHARED.nothing;
}
