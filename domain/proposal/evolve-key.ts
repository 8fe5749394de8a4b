import type { PersonRef } from '../office/person.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { ProposalEvent } from './events.ts';
import { isHeard } from './key-facts.ts';
import type { Proposal } from './proposal.ts';

/** What can happen to a key proposal beside an ordinary one. */
export type KeyEvent = Extract<
  ProposalEvent,
  { type: 'WorkPlanSubmitted' | 'WorkPlanDecided' | 'Gathered' | 'SupervisorHeard' }
>;

/** A key case after an event; each meets the step of the plan that asked for it. */
export function withKeyEvent(proposal: Proposal, event: KeyEvent): Proposal {
  const { workPlans = [], gatherings = [], hearings = [] } = proposal;
  switch (event.type) {
    case 'WorkPlanSubmitted': {
      const { workPlan } = event;
      const { workPlanApproved: _approved, workPlanConfirmed: _confirmed, ...done } = proposal.done;
      const submitted = { ...proposal, done, workPlans: [...workPlans, workPlan] };
      return met(submitted, 'workPlanSubmitted', workPlan.submittedOn, workPlan.by);
    }
    case 'WorkPlanDecided': {
      const { decision } = event;
      const last = workPlans.length - 1;
      const decided = {
        ...proposal,
        workPlans: workPlans.map((plan, index) =>
          index === last ? { ...plan, decisions: [...plan.decisions, decision] } : plan,
        ),
      };
      if (!decision.granted) return decided;
      const step = decision.level === 'bureau' ? 'workPlanApproved' : 'workPlanConfirmed';
      return met(decided, step, decision.on, decision.by);
    }
    case 'Gathered': {
      const { gathering } = event;
      const gathered = { ...proposal, gatherings: [...gatherings, gathering] };
      return met(gathered, gathering.kind, gathering.on, gathering.by);
    }
    case 'SupervisorHeard': {
      const { hearing } = event;
      const heard = { ...proposal, hearings: [...hearings, hearing] };
      return isHeard(heard, 'supervisingUnit')
        ? met(heard, 'supervisorsHeard', hearing.on, hearing.by)
        : heard;
    }
  }
}

/** The day on which a step was first met stands. */
function met(proposal: Proposal, step: StepId, on: CivilDate, by: PersonRef): Proposal {
  return proposal.done[step] ? proposal : { ...proposal, done: { ...proposal.done, [step]: { on, by } } };
}
