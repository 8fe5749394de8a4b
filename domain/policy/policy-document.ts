import type { AgainRule, FirstPlanId, PlanRule, Policy, StepRule } from './policy.ts';
import { RULES_EDITION } from './rules-edition.ts';
import type { StepId } from './step-ids.ts';

/** Steps by their ids, in the order of the procedure. */
export type StepsDocument = Readonly<Partial<Record<StepId, Omit<StepRule, 'id'>>>>;
type PlanDocument = Omit<PlanRule, 'id' | 'steps'> & { readonly steps: StepsDocument };

/**
 * A policy as an office writes and reads it: what the software keeps as lists of steps stands here by name, so that a
 * document can say only what differs from the one it is based on.
 */
export type PolicyDocument = Omit<Policy, 'edition' | 'plans' | 'afterReply' | 'again'> & {
  readonly plans: Readonly<Record<FirstPlanId, PlanDocument>>;
  readonly afterReply: StepsDocument;
  readonly again?: Omit<AgainRule, 'plan'> & { readonly plan: PlanDocument };
};

/** A policy in the form of a document. */
export function documentOf(policy: Policy): PolicyDocument {
  const { id, version, title, coHandlerLabel, resultClasses, keyPlan, terms, ...others } = policy;
  const { edition: _edition, plans, afterReply, again, ...rest } = others;
  return {
    id,
    version,
    title,
    coHandlerLabel,
    ...(resultClasses ? { resultClasses } : {}),
    keyPlan,
    ...(terms ? { terms } : {}),
    plans: {
      planLeadOrdinary: planDocument(plans.planLeadOrdinary),
      planLeadKey3: planDocument(plans.planLeadKey3),
      planLeadKey6: planDocument(plans.planLeadKey6),
      planCoHandler: planDocument(plans.planCoHandler),
    },
    afterReply: stepsDocument(afterReply),
    ...(again ? { again: { ...again, plan: planDocument(again.plan) } } : {}),
    ...rest,
  };
}

/** The policy that a whole document says. */
export function policyFrom(document: PolicyDocument): Policy {
  const { plans, afterReply, again, ...rest } = document;
  return {
    ...rest,
    edition: RULES_EDITION,
    plans: {
      planLeadOrdinary: { id: 'planLeadOrdinary', ...planRule(plans.planLeadOrdinary) },
      planLeadKey3: { id: 'planLeadKey3', ...planRule(plans.planLeadKey3) },
      planLeadKey6: { id: 'planLeadKey6', ...planRule(plans.planLeadKey6) },
      planCoHandler: { id: 'planCoHandler', ...planRule(plans.planCoHandler) },
    },
    afterReply: stepRules(afterReply),
    ...(again ? { again: { ...again, plan: { id: 'planHandleAgain', ...planRule(again.plan) } } } : {}),
  };
}

function planDocument({ id: _id, steps, ...rest }: PlanRule): PlanDocument {
  return { ...rest, steps: stepsDocument(steps) };
}

function planRule({ steps, ...rest }: PlanDocument): Omit<PlanRule, 'id'> {
  return { ...rest, steps: stepRules(steps) };
}

function stepsDocument(steps: readonly StepRule[]): StepsDocument {
  return Object.fromEntries(
    steps.map(({ id, title, responsible, anchor, ...rest }) => [id, { title, responsible, anchor, ...rest }]),
  );
}

function stepRules(steps: StepsDocument): readonly StepRule[] {
  return Object.entries(steps).map(([id, rest]) => ({ id: id as StepId, ...rest }));
}
