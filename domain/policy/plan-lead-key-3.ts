import { amendPlan, type StepAmendment } from './amend-plan.ts';
import { planLeadOrdinary } from './plan-lead-ordinary.ts';
import type { StepRule } from './policy.ts';
import type { StepId } from './step-ids.ts';

/** The order of the steps of a key proposal, whatever its term. */
export const KEY_PLAN_ORDER: readonly StepId[] = [
  'assignDivision',
  'bureauSignFor',
  'divisionAccept',
  'objectionDue',
  'returnDue',
  'confirmPlan',
  'contactCoUnits',
  'contributionsDue',
  'preliminaryOpinion',
  'preContact',
  'workPlanSubmitted',
  'workPlanApproved',
  'workPlanConfirmed',
  'siteVisit',
  'divisionInputsDue',
  'supervisorsHeard',
  'symposium',
  'draftReply',
  'solicitOpinions',
  'divisionHeadReview',
  'consultMember',
  'submitForReview',
  'contentFormatReview',
  'wordingReview',
  'leaderApproval',
  'bureauHeadApproval',
  'issueReply',
  'replyDue',
];

const keyStep = (
  step: Pick<StepRule, 'id' | 'title' | 'responsible' | 'minGap' | 'remindBefore'> & { at: number },
): StepAmendment => {
  const { at, ...rest } = step;
  return {
    ...rest,
    anchor: { from: 'planBase', workdays: at },
    binding: 'step',
    basis: 'default',
    applies: 'always',
    kind: 'task',
    doneBy: 'act',
    compress: 'drafting',
  };
};

/** Key proposals answered by us within three months (pack §4.3). */
export const planLeadKey3 = amendPlan(
  planLeadOrdinary,
  { id: 'planLeadKey3', title: '重点提案主办答复件（3个月）', term: { months: 3, basis: 'default' } },
  KEY_PLAN_ORDER,
  [
    { id: 'assignDivision', anchor: { from: 'handOver', workdays: 1 } },
    { id: 'divisionAccept', anchor: { from: 'handOver', workdays: 3 }, minGap: 0 },
    { id: 'confirmPlan', anchor: { from: 'handOver', workdays: 6 }, remindBefore: [1, 0] },
    { id: 'preliminaryOpinion', anchor: { from: 'planBase', workdays: -46 }, remindBefore: [2, 0] },
    {
      id: 'preContact',
      responsible: 'divisionHead',
      anchor: { from: 'planBase', workdays: -44 },
      remindBefore: [1, 0],
    },
    keyStep({
      id: 'workPlanSubmitted',
      title: '工作方案（送审稿）报督查处',
      responsible: 'leadDivision',
      at: -42,
      minGap: 1,
      remindBefore: [2, 0],
    }),
    keyStep({
      id: 'workPlanApproved',
      title: '工作方案经局领导审定',
      responsible: 'bureauHead',
      at: -38,
      minGap: 2,
      remindBefore: [2, 0],
    }),
    keyStep({
      id: 'workPlanConfirmed',
      title: '工作方案呈督办领导批复',
      responsible: 'supervisionOffice',
      at: -31,
      minGap: 0,
      remindBefore: [3, 0],
    }),
    keyStep({
      id: 'siteVisit',
      title: '现场调研（分管局领导参加）',
      responsible: 'leadDivision',
      at: -29,
      minGap: 1,
      remindBefore: [5, 2, 0],
    }),
    keyStep({
      id: 'supervisorsHeard',
      title: '听取督办领导、督办单位指示',
      responsible: 'leaderInCharge',
      at: -27,
      minGap: 0,
      remindBefore: [5, 2, 0],
    }),
    keyStep({
      id: 'symposium',
      title: '调研座谈会',
      responsible: 'leadDivision',
      at: -26,
      minGap: 1,
      remindBefore: [10, 5, 2, 0],
    }),
    { id: 'draftReply', anchor: { from: 'planBase', workdays: -23 }, minGap: 3, remindBefore: [3, 0] },
    {
      id: 'solicitOpinions',
      title: '充分征求领衔委员、会办单位意见',
      anchor: { from: 'planBase', workdays: -19 },
    },
    {
      id: 'consultMember',
      title: '就答复稿征求领衔委员意见',
      anchor: { from: 'planBase', workdays: -16 },
      minGap: 1,
    },
    { id: 'submitForReview', anchor: { from: 'planBase', workdays: -15 } },
    { id: 'contentFormatReview', anchor: { from: 'planBase', workdays: -13 }, minGap: 1 },
    { id: 'wordingReview', anchor: { from: 'planBase', workdays: -11 } },
    {
      id: 'leaderApproval',
      title: '分管局领导审核',
      anchor: { from: 'planBase', workdays: -8 },
      minGap: 1,
    },
    {
      ...keyStep({
        id: 'bureauHeadApproval',
        title: '局主要领导审签',
        responsible: 'bureauHead',
        at: -5,
        minGap: 1,
        remindBefore: [2, 0],
      }),
      binding: 'office',
      compress: 'reviewing',
      doneBy: 'mark',
    },
  ],
);
