import { dayOf, monthOf, type CivilDate } from '../calendar/civil-date.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { plannedStep } from '../proposal/step-facts.ts';
import { COMPILATION } from '../wording/compilations.ts';
import { fill } from '../wording/fill.ts';

/** The steps under the columns of the table; of several the last that the case's plan has. */
const STEPS: readonly (readonly StepId[])[] = [
  ['workPlanApproved'],
  ['siteVisit'],
  ['symposium'],
  ['solicitOpinions'],
  ['submitForReview'],
  ['leaderApproval', 'bureauHeadApproval'],
  ['issueReply'],
];

/** A case's row of the table: its number, then planned and actual day of each step. */
export function milestoneRow(proposal: Proposal): readonly string[] {
  return [
    proposal.assignment.number,
    ...STEPS.map((ids) => {
      const step = ids.findLast((id) => plannedStep(proposal, id));
      if (!step) return COMPILATION.notYet;
      return fill(COMPILATION.milestone, {
        planned: shortDay(plannedStep(proposal, step)?.dueOn),
        actual: shortDay(proposal.done[step]?.on),
      });
    }),
  ];
}

function shortDay(date: CivilDate | undefined): string {
  return date ? `${monthOf(date)}月${dayOf(date)}日` : COMPILATION.notYet;
}
