import { amendPlan } from './amend-plan.ts';
import { KEY_PLAN_ORDER, planLeadKey3 } from './plan-lead-key-3.ts';
import type { StepId } from './step-ids.ts';

const backFromBase: readonly (readonly [StepId, number])[] = [
  ['preliminaryOpinion', -105],
  ['preContact', -102],
  ['workPlanSubmitted', -98],
  ['workPlanApproved', -92],
  ['workPlanConfirmed', -82],
  ['siteVisit', -70],
  ['supervisorsHeard', -62],
  ['symposium', -60],
  ['draftReply', -45],
  ['solicitOpinions', -38],
  ['divisionHeadReview', -36],
  ['consultMember', -32],
  ['submitForReview', -31],
  ['contentFormatReview', -28],
  ['wordingReview', -25],
  ['leaderApproval', -21],
  ['bureauHeadApproval', -17],
];

const order = KEY_PLAN_ORDER.flatMap((id): StepId[] =>
  id === 'issueReply' ? ['supervisingLeaderReview', id] : [id],
);

/** Key proposals answered by us within six months (pack §4.4), the plan of the replay of 2020. */
export const planLeadKey6 = amendPlan(
  planLeadKey3,
  { id: 'planLeadKey6', title: '重点提案主办答复件（6个月）', term: { months: 6, basis: 'default' } },
  order,
  [
    ...backFromBase.map(([id, workdays]) => ({ id, anchor: { from: 'planBase', workdays } as const })),
    { id: 'confirmPlan', anchor: { from: 'handOver', workdays: 8 } },
    {
      id: 'supervisingLeaderReview',
      title: '呈督办领导审定答复函送审稿',
      responsible: 'supervisingLeader',
      anchor: { from: 'planBase', workdays: -6 },
      minGap: 0,
      remindBefore: [2, 0],
      binding: 'step',
      basis: 'default',
      applies: 'always',
      kind: 'task',
      doneBy: 'mark',
    },
  ],
);
