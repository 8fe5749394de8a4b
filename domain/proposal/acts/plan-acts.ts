import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import type { CivilDate } from '../../calendar/civil-date.ts';
import { isWorkday } from '../../calendar/working-calendar.ts';
import type { PlannedStep } from '../../plan/plan.ts';
import { accepted } from '../gates/accepted.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { isReplied } from '../round-facts.ts';
import { chainOf, plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';
import { factDate } from './fact-dates.ts';
import { notAnswered } from './not-answered.ts';
import { movingPlan } from './moving-plan.ts';

/** 确认倒排计划: the plan is the division's; the supervision office keeps it on file. */
export const confirmPlan: ActRule<'confirmPlan'> = {
  lacking: (proposal) => [
    ...accepted(proposal),
    ...notAnswered(proposal),
    ...(plannedStep(proposal, 'confirmPlan') ? [] : [unmet('noPlanToConfirm')]),
    ...alreadyDone(proposal, 'confirmPlan'),
  ],
  against: (proposal, act, { today }) => factDate(proposal, '确认日期', act.on, today),
  events: (_proposal, { on }, { by }) => [{ type: 'PlanConfirmed', on, by }],
};

/** 调整时间节点: between the step before and the step after; what is regulated only an extension moves. */
export const adjustPlan: ActRule<'adjustPlan'> = {
  lacking: (proposal) => [
    ...accepted(proposal),
    ...(isReplied(proposal) ? alreadyDone(proposal, 'issueReply') : []),
  ],
  against: (proposal, act, { today }) => {
    const step = plannedStep(proposal, act.step);
    if (!step) return [unmet('stepNotHere', { step: act.step })];
    if (step.binding === 'regulated' || step.kind !== 'task')
      return [unmet('dateRegulated', { step: step.title })];
    const done = alreadyDone(proposal, act.step);
    return done.length > 0
      ? done
      : [...possibleDay(proposal, act, today), ...inOrder(proposal, step, act.dueOn)];
  },
  events: (proposal, { step, dueOn, reason }, { by, today }) => {
    const { planBase } = proposal.plan.due;
    const adjustment = { step, dueOn, planBase, reason, on: today, by };
    return movingPlan(proposal, [{ type: 'PlanAdjusted', adjustment }], today, 'adjusted');
  },
};

function possibleDay(
  { calendar }: Proposal,
  { dueOn }: ActOf<'adjustPlan'>,
  today: CivilDate,
): readonly Unmet[] {
  const date = formatChineseDate(dueOn);
  return [
    ...(isWorkday(calendar, dueOn) ? [] : [unmet('notWorkday', { date })]),
    ...(dueOn < today
      ? [unmet('dateTooEarly', { fieldName: '节点时限', date, earliest: formatChineseDate(today) })]
      : []),
  ];
}

/** A step of the main chain stays between its neighbours; one beside it, between hand-over and plan base. */
function inOrder(proposal: Proposal, step: PlannedStep, dueOn: CivilDate): readonly Unmet[] {
  const { due } = proposal.plan;
  const chain = chainOf(proposal);
  const place = chain.findIndex(({ id }) => id === step.id);
  const earliest = (place > 0 && chain[place - 1]?.dueOn) || due.handOverOn;
  const latest = (place >= 0 && chain[place + 1]?.dueOn) || due.planBase;
  if (dueOn >= earliest && dueOn <= latest) return [];
  return [
    unmet('outOfOrder', {
      step: step.title,
      earliest: formatChineseDate(earliest),
      latest: formatChineseDate(latest),
    }),
  ];
}
