import { isOfEdition } from '../../policy/rules-edition.ts';
import type { StepId } from '../../policy/step-ids.ts';
import { RESPONSIBLE_NAMES } from '../../wording/parties.ts';
import { missingOutsideUnits } from '../contribution-facts.ts';
import { isExcepted } from '../exception-facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { plannedStep, stepMet } from '../step-facts.ts';
import { leadPending } from './lead-pending.ts';
import { unmet } from '../unmet.ts';

/** What a key case could be excepted from at first. */
const FORMERLY_EXCEPTED: readonly StepId[] = [
  'workPlanApproved',
  'symposium',
  'supervisorsHeard',
  'solicitOpinions',
];

/** The steps that the policy wants met before a draft goes to review; key proposals have more of them. */
export function beforeReview(proposal: Proposal): readonly Unmet[] {
  const excepted = isExcepted(proposal, 'key') ? exceptedOfKeyCase(proposal) : [];
  return proposal.policy.gates.beforeReview
    .filter((step) => !excepted.includes(step))
    .filter((step) => !stepMet(proposal, step) || isAwaited(proposal, step))
    .map((step) => leadPending(proposal, step) ?? stepMissing(proposal, step));
}

/** Whatever the policy asks of a key case (pack §4.9 exKey) but for contributions, which have an exit of their own. */
function exceptedOfKeyCase({ policy }: Proposal): readonly StepId[] {
  if (!isOfEdition(policy, 2)) return FORMERLY_EXCEPTED;
  return policy.gates.beforeReview.filter((step) => step !== 'contributionsDue');
}

/** Who owes a contribution is waited for, whatever was marked before. */
function isAwaited(proposal: Proposal, step: StepId): boolean {
  return step === 'contributionsDue' && missingOutsideUnits(proposal).length > 0;
}

function stepMissing(proposal: Proposal, step: StepId): Unmet {
  switch (step) {
    case 'contributionsDue':
      return unmet('contributionsMissing', {
        units:
          missingOutsideUnits(proposal).join('、') ||
          proposal.assignment.outsideCoUnits.join('、') ||
          RESPONSIBLE_NAMES.outsideUnits,
      });
    case 'workPlanApproved':
      return unmet('workPlanPending');
    case 'symposium':
      return unmet('symposiumMissing');
    case 'supervisorsHeard':
      return unmet('supervisorsNotHeard');
    case 'solicitOpinions':
      return unmet('solicitationMissing');
    default: {
      const planned = plannedStep(proposal, step);
      return unmet('stepOpen', {
        step: planned?.title ?? step,
        who: RESPONSIBLE_NAMES[planned?.responsible ?? 'leadDivision'],
      });
    }
  }
}
