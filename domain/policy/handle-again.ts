import { amendPlan } from './amend-plan.ts';
import { planLeadOrdinary } from './plan-lead-ordinary.ts';
import type { AgainRule } from './policy.ts';
import type { StepId } from './step-ids.ts';

const order: readonly StepId[] = [
  'analyse',
  'meetMember',
  'draftReply',
  'consultMember',
  'submitForReview',
  'contentFormatReview',
  'wordingReview',
  'bureauHeadApproval',
  'issueReply',
  'replyDue',
];

const task = { basis: 'default', applies: 'always', kind: 'task', doneBy: 'mark' } as const;

/** The hand-over of another round is the day of the word that was not satisfied. */
const plan = amendPlan(
  planLeadOrdinary,
  { id: 'planHandleAgain', title: '再次办理', term: { months: 1, basis: 'publicRule' } },
  order,
  [
    {
      ...task,
      id: 'analyse',
      title: '查明不满意原因，报督查处',
      responsible: 'divisionHead',
      anchor: { from: 'handOver', workdays: 3 },
      minGap: 1,
      remindBefore: [1, 0],
      binding: 'step',
    },
    {
      ...task,
      id: 'meetMember',
      title: '处领导以上面对面协商',
      responsible: 'divisionHead',
      anchor: { from: 'handOver', workdays: 5 },
      minGap: 1,
      remindBefore: [1, 0],
      binding: 'step',
    },
    {
      id: 'draftReply',
      title: '再次答复稿完成',
      anchor: { from: 'planBase', workdays: -9 },
      minGap: 1,
      remindBefore: [2, 0],
    },
    {
      id: 'consultMember',
      title: '就新稿征求委员意见',
      responsible: 'divisionHead',
      anchor: { from: 'planBase', workdays: -7 },
      minGap: 1,
      remindBefore: [1, 0],
    },
    { id: 'submitForReview', anchor: { from: 'planBase', workdays: -6 }, remindBefore: [0] },
    { id: 'contentFormatReview', anchor: { from: 'planBase', workdays: -5 }, minGap: 1, remindBefore: [0] },
    { id: 'wordingReview', anchor: { from: 'planBase', workdays: -4 }, remindBefore: [0] },
    {
      ...task,
      id: 'bureauHeadApproval',
      title: '局主要领导审签',
      responsible: 'bureauHead',
      anchor: { from: 'planBase', workdays: -2 },
      minGap: 1,
      remindBefore: [1, 0],
      binding: 'office',
    },
    {
      id: 'issueReply',
      title: '印发再次答复',
      anchor: { from: 'planBase', workdays: -1 },
      remindBefore: [1, 0],
    },
    { id: 'replyDue', title: '再次答复期限', remindBefore: [5, 3, 1, 0] },
  ],
);

/** Handling again after a word that was not satisfied (pack §4.7). */
export const HANDLE_AGAIN: AgainRule = { rounds: 2, plan, basis: 'default' };
