import type { ProposalView } from '../../domain/proposal/view.ts';
import { fill } from '../../domain/wording/fill.ts';
import { dateText } from '../layout/dates.ts';
import { CASE } from './case-words.ts';

/** The steps that make a case overdue, which need not be the one it waits for. */
export function OverdueSteps({ view }: { readonly view: ProposalView }) {
  const late = view.milestones.filter(({ overdueWorkdays }) => overdueWorkdays > 0);
  if (late.length === 0) return null;
  return (
    <dl class="why">
      <dt>{CASE.overdue}</dt>
      <dd>
        {late.map(({ title, dueOn, overdueWorkdays, responsible }) => (
          <span class="late">
            {fill(CASE.overdueStep, { title, dueOn: dateText(dueOn), n: overdueWorkdays, responsible })}
          </span>
        ))}
      </dd>
    </dl>
  );
}
