import type { StepRule } from './policy.ts';

const after = {
  responsible: 'officer',
  binding: 'step',
  basis: 'default',
  applies: 'always',
  kind: 'task',
  doneBy: 'mark',
} as const;

/** What follows a reply to the proposer (pack §4.6), counted from its issue, and the filing from the member's word. */
export const AFTER_REPLY: readonly StepRule[] = [
  {
    ...after,
    id: 'sendConsultationForm',
    title: '随函送征询意见表',
    anchor: { from: 'issued', workdays: 0 },
    remindBefore: [],
    basis: 'publicRule',
  },
  {
    ...after,
    id: 'uploadReply',
    title: '答复函上传市政协提案系统，抄送相关单位',
    anchor: { from: 'issued', workdays: 2 },
    remindBefore: [0],
  },
  {
    ...after,
    id: 'recordMatters',
    title: '登记办理事项（清单表）',
    anchor: { from: 'issued', workdays: 5 },
    remindBefore: [2, 0],
  },
  {
    ...after,
    id: 'followUpVisit',
    title: '办后回访',
    anchor: { from: 'issued', workdays: 10 },
    remindBefore: [3, 0],
  },
  {
    ...after,
    id: 'evaluationDue',
    title: '收到委员评价',
    anchor: { from: 'issued', workdays: 15 },
    remindBefore: [5, 0],
    basis: 'publicRule',
    doneBy: 'act',
  },
  {
    ...after,
    id: 'publishReply',
    title: '网上公开',
    responsible: 'generalOffice',
    anchor: { from: 'issued', workdays: 20 },
    remindBefore: [5, 0],
    binding: 'regulated',
    basis: 'publicRule',
    applies: 'withOpenReply',
  },
  {
    ...after,
    id: 'explainInPerson',
    title: '当面说明并报市政协提案委',
    responsible: 'leaderInCharge',
    anchor: { from: 'evaluated', workdays: 10 },
    remindBefore: [5, 0],
    binding: 'office',
    applies: 'afterLastRound',
  },
  {
    ...after,
    id: 'file',
    title: '归档',
    anchor: { from: 'evaluated', workdays: 20 },
    remindBefore: [5, 0],
    binding: 'office',
    doneBy: 'act',
  },
];
