import { amendPlan } from './amend-plan.ts';
import { planLeadOrdinary } from './plan-lead-ordinary.ts';
import type { StepId } from './step-ids.ts';

const order: readonly StepId[] = [
  'assignDivision',
  'bureauSignFor',
  'divisionAccept',
  'draftOpinion',
  'divisionHeadReview',
  'contentFormatReview',
  'wordingReview',
  'leaderApproval',
  'sendOpinionLetter',
  'opinionDue',
];

/** Proposals on which we write to the lead unit (pack §4.5); `{coHandler}` is the year's word for the role. */
export const planCoHandler = amendPlan(
  planLeadOrdinary,
  { id: 'planCoHandler', title: '{coHandler}件', term: { months: 1, basis: 'publicRule' } },
  order,
  [
    { id: 'divisionAccept', anchor: { from: 'handOver', workdays: 4 }, remindBefore: [0] },
    {
      id: 'draftOpinion',
      title: '{coHandler}意见稿完成',
      responsible: 'officer',
      anchor: { from: 'planBase', workdays: -8 },
      minGap: 1,
      remindBefore: [2, 0],
      binding: 'step',
      basis: 'default',
      applies: 'always',
      kind: 'task',
      doneBy: 'act',
    },
    { id: 'divisionHeadReview', anchor: { from: 'planBase', workdays: -7 }, remindBefore: [0] },
    { id: 'contentFormatReview', anchor: { from: 'planBase', workdays: -5 }, minGap: 1, remindBefore: [0] },
    { id: 'wordingReview', anchor: { from: 'planBase', workdays: -4 }, remindBefore: [0] },
    { id: 'leaderApproval', anchor: { from: 'planBase', workdays: -2 }, minGap: 1, remindBefore: [1, 0] },
    {
      id: 'sendOpinionLetter',
      title: '函复牵头单位',
      responsible: 'officer',
      anchor: { from: 'planBase', workdays: -1 },
      minGap: 1,
      remindBefore: [1, 0],
      binding: 'office',
      basis: 'default',
      applies: 'always',
      kind: 'task',
      doneBy: 'act',
    },
    {
      id: 'opinionDue',
      title: '规定函复期限',
      responsible: 'bureau',
      anchor: { from: 'planBase', workdays: 0 },
      minGap: 0,
      remindBefore: [5, 2, 0],
      binding: 'regulated',
      basis: 'publicRule',
      applies: 'always',
      kind: 'deadline',
      doneBy: 'act',
    },
  ],
);
