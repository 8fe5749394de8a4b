import { POLICY_PROBLEMS } from '../wording/policy-problems.ts';
import type { Anchor, Applies, PlanRule, Policy, StepRule } from './policy.ts';
import type { PolicyProblem } from './policy-problem.ts';
import { MET_BY_ACTS, type StepId } from './step-ids.ts';

type ProblemWord = keyof typeof POLICY_PROBLEMS;

/** What the steps of a part may be: anything else would be dropped from the plan of a case, or misread. */
type StepPart = {
  readonly anchors: readonly Anchor['from'][];
  readonly otherAnchor: ProblemWord;
  readonly applies: readonly Applies[];
  readonly otherApplies: ProblemWord;
  /** Steps that nothing but their own act can meet, if a case is to go on. */
  readonly byActOnly: readonly StepId[];
};

const IN_PLAN: Omit<StepPart, 'byActOnly'> = {
  anchors: ['handOver', 'planBase'],
  otherAnchor: 'anchorInPlan',
  applies: ['always', 'withCoUnits', 'withSupportDivisions'],
  otherApplies: 'appliesInPlan',
};

const AFTER_REPLY: StepPart = {
  anchors: ['issued', 'evaluated'],
  otherAnchor: 'anchorAfterReply',
  applies: ['always', 'withOpenReply', 'afterLastRound'],
  otherApplies: 'appliesAfterReply',
  byActOnly: ['evaluationDue', 'file'],
};

/** The steps without which a case could not be carried to its end. */
const LEAD_STEPS: readonly StepId[] = [
  'assignDivision',
  'bureauSignFor',
  'divisionAccept',
  'draftReply',
  'submitForReview',
  'issueReply',
  'replyDue',
];
const CO_HANDLER_STEPS: readonly StepId[] = [
  'assignDivision',
  'bureauSignFor',
  'divisionAccept',
  'draftOpinion',
  'sendOpinionLetter',
  'opinionDue',
];
const AGAIN_STEPS: readonly StepId[] = ['draftReply', 'submitForReview', 'issueReply', 'replyDue'];

/** Steps that are missing, out of their order, or of a form that their part of the policy does not know. */
export function stepProblems({ plans, again, afterReply }: Policy): readonly PolicyProblem[] {
  return [
    ...planProblems(['plans', 'planLeadOrdinary'], plans.planLeadOrdinary, LEAD_STEPS),
    ...planProblems(['plans', 'planLeadKey3'], plans.planLeadKey3, LEAD_STEPS),
    ...planProblems(['plans', 'planLeadKey6'], plans.planLeadKey6, LEAD_STEPS),
    ...planProblems(['plans', 'planCoHandler'], plans.planCoHandler, CO_HANDLER_STEPS),
    ...(again ? planProblems(['again', 'plan'], again.plan, AGAIN_STEPS) : []),
    ...afterReply.flatMap((step) => misplaced(['afterReply', step.id], step, AFTER_REPLY)),
  ];
}

function planProblems(
  path: readonly string[],
  { steps }: PlanRule,
  needed: readonly StepId[],
): readonly PolicyProblem[] {
  const at = (id: StepId) => [...path, 'steps', id];
  const known = new Set(steps.map(({ id }) => id));
  const part = { ...IN_PLAN, byActOnly: needed };
  return [
    ...needed.filter((id) => !known.has(id)).map((id) => problem(at(id), 'stepMissing')),
    ...outOfOrder(steps).map(({ id }) => problem(at(id), 'outOfOrder')),
    ...steps.flatMap((step) => [...misplaced(at(step.id), step, part), ...misdated(at(step.id), step)]),
  ];
}

/** Steps of the main chain that lie before the one that they follow. */
function outOfOrder(steps: readonly StepRule[]): readonly StepRule[] {
  const chain = steps.filter(({ minGap }) => minGap !== undefined);
  return chain.filter((step, index) => {
    const former = chain[index - 1];
    return former !== undefined && placeOf(step) < placeOf(former);
  });
}

/** Head steps count up from hand-over and stand before those that count up to the plan base. */
function placeOf({ anchor }: StepRule): number {
  if (!('workdays' in anchor)) return 0;
  return anchor.from === 'planBase' ? 1_000_000 + anchor.workdays : anchor.workdays;
}

/** What a step says that its part of the policy does not know. */
function misplaced(path: readonly string[], step: StepRule, part: StepPart): readonly PolicyProblem[] {
  const { id, anchor, applies, doneBy } = step;
  return [
    ...(part.anchors.includes(anchor.from) ? [] : [problem([...path, 'anchor'], part.otherAnchor)]),
    ...(part.applies.includes(applies) ? [] : [problem([...path, 'applies'], part.otherApplies)]),
    ...(doneBy === 'act' && !MET_BY_ACTS.includes(id) ? [problem([...path, 'doneBy'], 'noOwnAct')] : []),
    ...(doneBy === 'mark' && part.byActOnly.includes(id) ? [problem([...path, 'doneBy'], 'ownActOnly')] : []),
  ];
}

/** A date that a plan would count otherwise than it is written. */
function misdated(path: readonly string[], { anchor, kind, minGap }: StepRule): readonly PolicyProblem[] {
  const days = anchor.from === 'planBase' ? anchor.workdays : undefined;
  return [
    ...(days !== undefined && days > 0 ? [problem(path, 'behindBase')] : []),
    ...(minGap !== undefined && !('workdays' in anchor)
      ? [problem([...path, 'anchor'], 'chainByWorkdays')]
      : []),
    ...(kind === 'deadline' && days !== 0 ? [problem([...path, 'anchor'], 'deadlineOnBase')] : []),
  ];
}

function problem(path: readonly string[], word: ProblemWord): PolicyProblem {
  return { path, message: POLICY_PROBLEMS[word] };
}
