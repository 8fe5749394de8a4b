import type { CivilDate } from '../calendar/civil-date.ts';
import { explainDue, explainStep } from '../plan/explain-date.ts';
import { explainFeasibility } from '../plan/explain-feasibility.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import { actName } from '../wording/acts.ts';
import { departureSentence } from '../wording/departures.ts';
import { INFOS } from '../wording/infos.ts';
import { RESPONSIBLE_NAMES } from '../wording/parties.ts';
import { roleName } from '../wording/roles.ts';
import { ACT_RULES } from './acts/act-rules.ts';
import { nextWake } from './agenda.ts';
import { departuresOf } from './departures.ts';
import { lightOf, overdueWorkdays } from './light.ts';
import { gatedActs } from './next-acts.ts';
import type { Proposal } from './proposal.ts';
import { stageName, stageOf } from './stage.ts';
import { openSteps, planRule } from './step-facts.ts';
import { runningPause } from './term-facts.ts';
import type { BlockedAct, Milestone, ProposalLine, ProposalView } from './view.ts';
import { waitingFor } from './waiting-for.ts';

/** A case as a line of the list, on a day. */
export function lineOf(proposal: Proposal, today: CivilDate, rules: SupervisionRule): ProposalLine {
  const { assignment, plan } = proposal;
  return {
    number: assignment.number,
    title: assignment.title,
    role: assignment.role,
    roleName: roleName(assignment.role, proposal.policy),
    key: assignment.keyKind ?? null,
    stage: stageOf(proposal),
    stageName: stageName(proposal),
    waitingFor: waitingFor(proposal),
    light: lightOf(proposal, today, rules),
    dueOn: plan.due.dueOn,
    officer: proposal.officer?.name ?? null,
    division: proposal.division ?? null,
    ...(proposal.mergedInto ? { mergedInto: proposal.mergedInto.leadNumber } : {}),
  };
}

/** Where a case is, whom it waits for, why each date, what blocks each act: from the code that decides. */
export function explain(proposal: Proposal, today: CivilDate, rules: SupervisionRule): ProposalView {
  return {
    ...lineOf(proposal, today, rules),
    milestones: milestones(proposal, today),
    blocked: blockedActs(proposal),
    whyDue: explainDue(proposal.plan) + (runningPause(proposal) ? INFOS.paused : ''),
    notFeasible: explainFeasibility(proposal.plan, planRule(proposal), proposal.calendar),
    departures: departuresOf(proposal).flatMap((each) => departureSentence(each) ?? []),
    nextWakeAt: nextWake(proposal) ?? null,
    revision: proposal.revision,
  };
}

function milestones(proposal: Proposal, today: CivilDate): readonly Milestone[] {
  const open = new Set(openSteps(proposal).map((step) => step.id));
  return proposal.plan.steps.map((step) => ({
    id: step.id,
    title: step.title,
    responsible: RESPONSIBLE_NAMES[step.responsible],
    dueOn: step.dueOn,
    doneOn: proposal.done[step.id]?.on ?? null,
    overdueWorkdays: open.has(step.id) ? overdueWorkdays(proposal, step, today) : 0,
    provisional: step.provisional,
    why: explainStep(step, proposal.plan),
  }));
}

function blockedActs(proposal: Proposal): readonly BlockedAct[] {
  if (proposal.ending) return [];
  return gatedActs(proposal)
    .map((act) => ({ act, actName: actName(act, proposal.policy), unmet: ACT_RULES[act].lacking(proposal) }))
    .filter(({ unmet }) => unmet.some((condition) => condition.code !== 'alreadyDone'));
}
