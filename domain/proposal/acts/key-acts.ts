import { namesPerson } from '../../office/names-person.ts';
import type { Teller } from '../../office/outside-unit.ts';
import { isOfEdition } from '../../policy/rules-edition.ts';
import { RESPONSIBLE_NAMES } from '../../wording/parties.ts';
import { awaitsDecision, currentWorkPlan, type Gathering, type WorkPlan } from '../key-facts.ts';
import { accepted } from '../gates/accepted.ts';
import { notByLead } from '../gates/lead-pending.ts';
import type { StepId } from '../../policy/step-ids.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActContext, ActOf, ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';
import { factDate } from './fact-dates.ts';

/** 报送工作方案: as often as it is drafted anew; another version asks for the decisions again. */
export const submitWorkPlan: ActRule<'submitWorkPlan'> = {
  lacking: (proposal) => {
    const foreign = ofKeyCase(proposal, 'workPlanSubmitted');
    return foreign.length > 0 ? foreign : alreadyDone(proposal, 'issueReply');
  },
  against: (proposal, act, { today }) => factDate(proposal, '报送日期', act.on, today),
  events: (proposal, { on, title, summary }, { by }) => {
    const no = (currentWorkPlan(proposal)?.no ?? 0) + 1;
    const workPlan = { no, title, summary, submittedOn: on, by, decisions: [] };
    return [{ type: 'WorkPlanSubmitted', workPlan }];
  },
};

/** 登记工作方案审批结果: first of the bureau's leaders, then of the supervising leader. */
export const decideWorkPlan: ActRule<'decideWorkPlan'> = {
  lacking: (proposal, act) => {
    const foreign = ofKeyCase(proposal, 'workPlanApproved');
    if (foreign.length > 0) return foreign;
    const levels = act ? [act.level] : (['bureau', 'supervisingLeader'] as const);
    return levels.some((level) => awaitsDecision(proposal, level)) ? [] : [unmet('noWorkPlan')];
  },
  against: (proposal, act, { actor, today }) => {
    const plan = currentWorkPlan(proposal);
    return [
      ...factDate(
        proposal,
        '审批日期',
        act.on,
        today,
        plan && { name: '工作方案报送日期', on: plan.submittedOn },
      ),
      ...(act.granted || act.reasons !== undefined ? [] : [unmet('reasonMissing')]),
      ...decidedByAnother(proposal, plan, act.approver, actor),
    ];
  },
  events: (_proposal, { type: _type, ...told }, { by }) => [
    { type: 'WorkPlanDecided', decision: { ...told, by } },
  ],
};

/** 登记现场调研, with whether the leader in charge was there. */
export const recordSiteVisit: ActRule<'recordSiteVisit'> = gathering('siteVisit', '调研日期');

/** 登记调研座谈会, with those present. */
export const recordSymposium: ActRule<'recordSymposium'> = gathering('symposium', '座谈会日期');

/** 登记听取指示: of the supervising leader, his delegate, or the supervising unit. */
export const recordHearing: ActRule<'recordHearing'> = {
  lacking: (proposal) => ofKeyCase(proposal, 'supervisorsHeard'),
  against: (proposal, act, { today }) => factDate(proposal, '听取日期', act.on, today),
  events: (_proposal, { type: _type, ...told }, { by }) => [
    { type: 'SupervisorHeard', hearing: { ...told, by } },
  ],
};

/** Nobody approves what he drafted. */
function decidedByAnother(
  proposal: Proposal,
  plan: WorkPlan | undefined,
  approver: string,
  actor: Teller,
): readonly Unmet[] {
  const { policy, division } = proposal;
  if (!plan || !policy.gates.noSelfReview || !isOfEdition(policy, 2)) return [];
  const isOwn = plan.by.id === actor.id || namesPerson(approver, plan.by.name, division);
  return isOwn ? [unmet('ownDraft', { alternates: RESPONSIBLE_NAMES.leaderInCharge })] : [];
}

type Meeting = 'recordSiteVisit' | 'recordSymposium';

function gathering(kind: Gathering['kind'], fieldName: string) {
  return {
    lacking: (proposal: Proposal) => ofKeyCase(proposal, kind),
    against: (proposal: Proposal, act: ActOf<Meeting>, { today }: ActContext) => [
      ...factDate(proposal, fieldName, act.on, today),
      ...(kind === 'symposium' ? heldWithSomebody(proposal, act) : []),
    ],
    events: (_proposal: Proposal, { type: _type, ...told }: ActOf<Meeting>, { by }: ActContext) => [
      { type: 'Gathered' as const, gathering: { ...told, kind, by } },
    ],
  };
}

/** A symposium of our own people alone is none. */
function heldWithSomebody({ policy }: Proposal, { present }: ActOf<Meeting>): readonly Unmet[] {
  return present.length === 0 && isOfEdition(policy, 2) ? [unmet('nobodyPresent')] : [];
}

/** Only a plan with that step asks for it. */
function ofKeyCase(proposal: Proposal, step: StepId): readonly Unmet[] {
  if (!plannedStep(proposal, step)) return [unmet('onlyKey')];
  return [...accepted(proposal), ...notByLead(proposal, step)];
}
