import { unmet } from '../unmet.ts';
import type { ActRule } from './act-rule.ts';
import { movingPlan } from './moving-plan.ts';

/** 改按另一版规则办理: a running case goes on by another version, and its plan is made anew from the facts. */
export const takePolicy: ActRule<'takePolicy'> = {
  lacking: () => [],
  against: ({ policy: { id, version } }, { policy }) =>
    policy.id === id && policy.version === version ? [unmet('policySame', { id, version })] : [],
  events: (proposal, { policy, reason }, { by, today }) => {
    const { id, version } = proposal.policy;
    const taken = { type: 'PolicyTaken', from: { id, version }, policy, reason, on: today, by } as const;
    return movingPlan(proposal, [taken], today, 'policyChanged');
  },
};
