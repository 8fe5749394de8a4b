import type { ActType } from '../../domain/proposal/commands.ts';
import { COUNTERPART_NAMES, SUPERVISOR_NAMES, WORK_PLAN_LEVEL_NAMES } from '../../domain/wording/terms.ts';
import type { Field } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';
import type { ActForm } from './act-form.ts';
import { namesAsOptions } from './act-form-options.ts';

type Own = Extract<
  ActType,
  'submitWorkPlan' | 'decideWorkPlan' | 'recordSiteVisit' | 'recordSymposium' | 'recordHearing'
>;

const on = (label: string): Field<ActFormContext> => ({
  name: 'on',
  label,
  kind: 'date',
  required: true,
  initial: ({ today }) => [today],
});

const OUR_PEOPLE: Field<ActFormContext> = {
  name: 'ourPeople',
  label: '我方参加人',
  kind: 'line',
  required: true,
  hint: '姓名及职务。',
};

const meeting = (date: string, outcome: string, withOthers: boolean): ActForm['fields'] => [
  on(date),
  { name: 'place', label: '地点', kind: 'line', required: true },
  OUR_PEOPLE,
  {
    name: 'leaderPresent',
    label: '分管局领导是否到场',
    kind: 'choice',
    as: 'truth',
    required: true,
    options: namesAsOptions({ yes: '到场', no: '未到场' }),
  },
  {
    name: 'present',
    label: '参加的局外人员和单位',
    kind: 'choices',
    required: withOthers,
    options: namesAsOptions(COUNTERPART_NAMES),
  },
  { name: 'outcome', label: outcome, kind: 'paragraph', required: true },
];

/** Forms of what only key proposals ask for. */
export const KEY_FORMS: Readonly<Record<Own, ActForm>> = {
  submitWorkPlan: {
    lead: '重点提案办理工作方案（送审稿）。再次报送的，须重新审定。',
    fields: [
      { name: 'title', label: '方案名称', kind: 'line', required: true },
      { name: 'summary', label: '主要内容', kind: 'paragraph', required: true },
      on('报送日期'),
    ],
  },
  decideWorkPlan: {
    lead: '按纸质或办公系统的审批结果登记；先经局领导审定，再呈督办领导批复。',
    fields: [
      {
        name: 'level',
        label: '审批层级',
        kind: 'choice',
        required: true,
        options: namesAsOptions(WORK_PLAN_LEVEL_NAMES),
      },
      {
        name: 'granted',
        label: '审批结果',
        kind: 'choice',
        as: 'truth',
        required: true,
        options: namesAsOptions({ yes: '同意', no: '退回修改' }),
      },
      { name: 'approver', label: '审批人及职务', kind: 'line', required: true },
      on('审批日期'),
      { name: 'evidence', label: '依据', kind: 'line', required: true, hint: '签批件，或办公系统流水号。' },
      { name: 'reasons', label: '退回理由', kind: 'paragraph', required: false },
    ],
  },
  recordSiteVisit: { fields: meeting('调研日期', '调研情况', false) },
  recordSymposium: {
    lead: '领衔委员（提案单位）、会办单位应当参加；未参加的，报送审核时须说明。',
    fields: meeting('座谈会日期', '主要意见', true),
  },
  recordHearing: {
    lead: '听取督办领导、督办单位的指示；督办领导委托他人听取的，如实写明受委托人。需要落实的，另行登记批示指示。',
    fields: [
      on('听取日期'),
      {
        name: 'from',
        label: '指示来自',
        kind: 'choice',
        required: true,
        options: namesAsOptions(SUPERVISOR_NAMES),
      },
      { name: 'delegate', label: '受委托人', kind: 'line', required: false },
      OUR_PEOPLE,
      { name: 'text', label: '指示内容', kind: 'paragraph', required: true },
    ],
  },
};
