import type { CivilDate } from '../../calendar/civil-date.ts';
import type { Advice } from '../../policy/policy.ts';
import type { StepId } from '../../policy/step-ids.ts';
import { isWithProposer } from '../facts.ts';
import { isHeard } from '../key-facts.ts';
import { owedReports } from '../monthly.ts';
import type { Proposal } from '../proposal.ts';
import { plannedStep, stepMet } from '../step-facts.ts';

/** What a key case should have and lacks; it does not block, but the submission says why (pack §4.9 keyAdvisory). */
export function keyAdvice(proposal: Proposal, today: CivilDate): readonly Advice[] {
  return (proposal.policy.gates.advice ?? []).filter((advice) => lacks(proposal, advice, today));
}

function lacks(proposal: Proposal, advice: Advice, today: CivilDate): boolean {
  switch (advice) {
    case 'monthlyReports':
      return owedReports(proposal).some(({ dueOn }) => dueOn < today);
    case 'siteVisitWithLeader':
      return (
        plannedStep(proposal, 'siteVisit') !== undefined &&
        !metByAnother(proposal, 'siteVisit') &&
        !(proposal.gatherings ?? []).some(({ kind, leaderPresent }) => kind === 'siteVisit' && leaderPresent)
      );
    case 'symposiumWithParties':
      return (
        plannedStep(proposal, 'symposium') !== undefined &&
        !metByAnother(proposal, 'symposium') &&
        !partiesMet(proposal)
      );
    case 'workPlanConfirmed':
      return !stepMet(proposal, 'workPlanConfirmed');
    case 'supervisingLeaderHeard':
      return (
        plannedStep(proposal, 'supervisorsHeard') !== undefined &&
        !metByAnother(proposal, 'supervisorsHeard') &&
        !isHeard(proposal, 'supervisingLeader')
      );
  }
}

/** Whether the proposer and, where there are co-units, one of them were at a symposium. */
function partiesMet({ gatherings = [], assignment }: Proposal): boolean {
  const present = gatherings.filter(({ kind }) => kind === 'symposium').flatMap((each) => each.present);
  const withCoUnits = assignment.role === 'lead' && assignment.outsideCoUnits.length > 0;
  return (
    present.some((counterpart) => isWithProposer({ counterpart })) &&
    (!withCoUnits || present.includes('coUnit'))
  );
}

/** Who was at it stands in the case that did it, which says why where somebody was missing. */
function metByAnother({ done }: Proposal, step: StepId): boolean {
  return done[step]?.byCase !== undefined;
}
