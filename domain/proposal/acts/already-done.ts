import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import type { StepId } from '../../policy/step-ids.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';

/** A step that is met is not met a second time. */
export function alreadyDone(proposal: Proposal, id: StepId): readonly Unmet[] {
  const done = proposal.done[id];
  if (!done) return [];
  return [
    unmet('alreadyDone', {
      step: plannedStep(proposal, id)?.title ?? id,
      on: formatChineseDate(done.on),
    }),
  ];
}
