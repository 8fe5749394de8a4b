import type { HandlingRole, KeyKind } from '../proposal/assignment.ts';
import { labelled, type Labels } from '../wording/labels.ts';
import type { CasePolicy, PlanRule, Policy } from './policy.ts';

/** The part of the year's policy that one case follows, by its role and key status, in the year's words. */
export function casePolicy(policy: Policy, role: HandlingRole, keyKind: KeyKind | undefined): CasePolicy {
  const { plans, keyPlan, monthly, again: rule, supervision: _ofAllCases, ...shared } = policy;
  if (role === 'coHandler') return { ...shared, plan: inWords(plans.planCoHandler, policy) };
  const again = rule && { again: { ...rule, plan: inWords(rule.plan, policy) } };
  if (keyKind === undefined) return { ...shared, ...again, plan: inWords(plans.planLeadOrdinary, policy) };
  return { ...shared, ...again, plan: inWords(plans[keyPlan], policy), monthly };
}

function inWords(plan: PlanRule, labels: Labels): PlanRule {
  const steps = plan.steps.map((step) => ({ ...step, title: labelled(step.title, labels) }));
  return { ...plan, title: labelled(plan.title, labels), steps };
}
