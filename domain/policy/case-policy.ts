import type { HandlingRole, KeyKind } from '../proposal/assignment.ts';
import { labelled, type Labels } from '../wording/labels.ts';
import type { CasePolicy, FirstPlanId, PlanRule, Policy } from './policy.ts';

/** The part of the year's policy that one case follows, by its role and key status, in the year's words. */
export function casePolicy(policy: Policy, role: HandlingRole, keyKind: KeyKind | undefined): CasePolicy {
  const { plans, keyPlan, monthly, again: rule, ...rest } = policy;
  const { supervision: _s, numbers: _n, scores: _p, terms: _t, title: _title, ...shared } = rest;
  const planned = (id: FirstPlanId) => ({
    plan: inWords(withTerm(plans[id], policy, role, keyKind), policy),
  });
  if (role === 'coHandler') return { ...shared, ...planned('planCoHandler') };
  const again = rule && { again: { ...rule, plan: inWords(rule.plan, policy) } };
  if (keyKind === undefined) return { ...shared, ...again, ...planned('planLeadOrdinary') };
  return { ...shared, ...again, ...planned(keyPlan), monthly };
}

/** Only what is set for this role, key or not, differs from its plan's own term. */
function withTerm(
  plan: PlanRule,
  { terms }: Policy,
  role: HandlingRole,
  keyKind: KeyKind | undefined,
): PlanRule {
  const term = terms?.[role]?.[keyKind === undefined ? 'ordinary' : 'key'];
  return term ? { ...plan, term } : plan;
}

function inWords(plan: PlanRule, labels: Labels): PlanRule {
  const steps = plan.steps.map((step) => ({ ...step, title: labelled(step.title, labels) }));
  return { ...plan, title: labelled(plan.title, labels), steps };
}
