import { isOfEdition } from '../../policy/rules-edition.ts';
import { openDispute, pendingReturn } from '../assignment-facts.ts';
import type { RoleChange } from '../commands.ts';
import type { ProposalEvent } from '../events.ts';
import type { Proposal } from '../proposal.ts';
import { returnDueOn } from '../return-term.ts';
import { unmet } from '../unmet.ts';
import type { ActRule } from './act-rule.ts';
import { factDate, notBefore } from './fact-dates.ts';
import { movingPlan } from './moving-plan.ts';
import { neverAnswered } from './not-answered.ts';
import { withinTerm } from './within-term.ts';

/**
 * 申请退办: to whoever assigned the proposal, within its term; a later one is refused. One that is entered after the term
 * names what shows that it reached them in time. Work goes on meanwhile.
 */
export const requestReturn: ActRule<'requestReturn'> = {
  lacking: (proposal) => [
    ...neverAnswered(proposal),
    ...(pendingReturn(proposal) ? [unmet('returnPending')] : []),
  ],
  against: (proposal, act, { today }) => [
    ...factDate(proposal, '申请日期', act.on, today),
    ...withinTerm(act, returnDueOn(proposal), today, {
      tooLate: 'returnTooLate',
      unproven: 'returnUnproven',
    }),
  ],
  events: (_proposal, { on, reason, evidence, receipt }, { by }) => [
    {
      type: 'ReturnRequested',
      request: { requestedOn: on, reason, evidence, ...(receipt === undefined ? {} : { receipt }), by },
    },
  ],
};

/** 登记退办结果: granted before a letter has left, the case ends here; otherwise it goes on as if nothing had been asked. */
export const answerReturn: ActRule<'answerReturn'> = {
  lacking: (proposal) => (pendingReturn(proposal) ? [] : [unmet('noReturnAsked')]),
  against: (proposal, act, { today }) => {
    const asked = pendingReturn(proposal);
    return factDate(
      proposal,
      '答复日期',
      act.on,
      today,
      asked && { name: '申请日期', on: asked.requestedOn },
    );
  },
  events: (proposal, { granted, on, evidence }, { by }) => {
    const answered: ProposalEvent = { type: 'ReturnAnswered', answer: { granted, on, evidence, by } };
    const reason = pendingReturn(proposal)?.reason ?? '';
    return granted && !standsAnswered(proposal)
      ? [answered, { type: 'Ended', ending: { kind: 'returned', on, reason } }]
      : [answered];
  },
};

/** 提出分工异议: toward the CPPCC proposal committee; the term runs on until it has decided. */
export const raiseDispute: ActRule<'raiseDispute'> = {
  lacking: (proposal) => [
    ...neverAnswered(proposal),
    ...(openDispute(proposal) ? [unmet('disputePending')] : []),
  ],
  against: (proposal, act, { today }) => factDate(proposal, '提出日期', act.on, today),
  events: (_proposal, { on, ground }, { by }) => [
    { type: 'DisputeRaised', dispute: { raisedOn: on, ground, by } },
  ],
};

/** 登记分工异议的决定: until a letter has left it may make us something else; the plan is then made anew. */
export const decideDispute: ActRule<'decideDispute'> = {
  lacking: (proposal, act) => {
    if (!openDispute(proposal)) return [unmet('noDispute')];
    return act?.change ? neverAnswered(proposal) : [];
  },
  against: (proposal, act, { today }) => {
    const raised = openDispute(proposal);
    const unit = act.change?.outsideLeadUnit ?? proposal.assignment.outsideLeadUnit;
    const given = isOfEdition(proposal.policy, 2) ? act.change?.replyDueOn : undefined;
    return [
      ...factDate(proposal, '决定日期', act.on, today, raised && { name: '提出日期', on: raised.raisedOn }),
      ...(act.change?.role === 'coHandler' && unit === undefined
        ? [unmet('leadUnitMissing', { coHandler: proposal.policy.coHandlerLabel })]
        : []),
      ...notBefore('新的规定期限', given, act.on),
    ];
  },
  events: (proposal, { on, decidedBy, evidence, change }, { by, today }) => {
    const { role: former } = proposal.assignment;
    const role = change && change.role !== former ? change.role : undefined;
    const moves = role !== undefined || change?.replyDueOn !== undefined || namesOtherUnit(proposal, change);
    const decided: ProposalEvent = {
      type: 'DisputeDecided',
      decision: { on, decidedBy, evidence, by, ...(role ? { role } : {}) },
    };
    if (!change || !moves) return [decided];
    const entered = isOfEdition(proposal.policy, 2) ? { on: today } : {};
    const becomes = role ?? former;
    const { outsideLeadUnit: unit, ...rest } = change;
    const addressed = unit !== undefined && becomes === 'coHandler' ? { outsideLeadUnit: unit } : {};
    const changed: ProposalEvent = {
      type: 'RoleChanged',
      ...rest,
      ...addressed,
      role: becomes,
      ...entered,
    };
    return movingPlan(proposal, [decided, changed], today, 'roleChanged');
  },
};

/** Whom we have answered already cannot be told that we do not handle the proposal. */
function standsAnswered({ policy, letters }: Proposal): boolean {
  return letters.length > 0 && isOfEdition(policy, 2);
}

/** Another unit that our letter goes to; a case of the first edition took none beside the role that it had. */
function namesOtherUnit({ policy, assignment }: Proposal, change: RoleChange | undefined): boolean {
  const { role, outsideLeadUnit: unit } = change ?? {};
  if (isOfEdition(policy, 2) && (role ?? assignment.role) !== 'coHandler') return false;
  const isTaken = role === undefined || isOfEdition(policy, 2);
  return isTaken && unit !== undefined && unit !== assignment.outsideLeadUnit;
}
