import type { HandlingRole, KeyKind } from '../proposal/assignment.ts';
import type { CasePolicy, Policy } from './policy.ts';

/** The part of the year's policy that one case follows, by its role and key status. */
export function casePolicy(policy: Policy, role: HandlingRole, keyKind: KeyKind | undefined): CasePolicy {
  const { plans, keyPlan, monthly, ...shared } = policy;
  if (role === 'coHandler') return { ...shared, plan: plans.planCoHandler };
  if (keyKind === undefined) return { ...shared, plan: plans.planLeadOrdinary };
  return { ...shared, plan: plans[keyPlan], monthly };
}
