import type { ActType } from '../../domain/proposal/commands.ts';
import { pendingExtension } from '../../domain/proposal/term-facts.ts';
import type { ActForm } from './act-form.ts';
import { asValues, namesAsOptions } from './act-form-options.ts';

type Own = Extract<
  ActType,
  'applyExtension' | 'decideExtension' | 'undoExtension' | 'pauseTerm' | 'resumeTerm'
>;

/** Forms of what moves a case's term or its calendar. */
export const TERM_FORMS: Readonly<Record<Own, ActForm>> = {
  applyExtension: {
    lead: '延期须在规定期限届满前提出，经交办单位同意后生效；同意之前期限照常计算。',
    fields: [
      { name: 'on', label: '申请日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'newDueOn', label: '申请延至', kind: 'date', required: true },
      { name: 'reasons', label: '延期理由', kind: 'paragraph', required: true },
      {
        name: 'receipt',
        label: '收件凭据',
        kind: 'line',
        required: false,
        hint: '期限内提出、期限后补录的填写：交办单位签收的日期和凭据。',
      },
    ],
  },
  decideExtension: {
    lead: '登记交办单位对延期申请的审批结果。同意的，系统按新的期限重新倒排尚未完成的节点。',
    fields: [
      {
        name: 'granted',
        label: '审批结果',
        kind: 'choice',
        as: 'truth',
        required: true,
        options: namesAsOptions({ yes: '同意延期', no: '不同意' }),
      },
      {
        name: 'on',
        label: '审批日期',
        kind: 'date',
        required: true,
        initial: ({ proposal }) => asValues(pendingExtension(proposal)?.requestedOn),
      },
      { name: 'evidence', label: '依据', kind: 'line', required: true, hint: '复函文号，或办公系统流水号。' },
    ],
  },
  undoExtension: {
    lead: '登记有误的延期予以更正，期限恢复原定日期；原登记保留在过程记录中。',
    fields: [{ name: 'reason', label: '更正理由', kind: 'paragraph', required: true }],
  },
  pauseTerm: {
    lead: '中止期间不计算期限，也不提醒、不催办。',
    fields: [
      { name: 'from', label: '中止日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'reason', label: '中止理由', kind: 'paragraph', required: true },
      { name: 'evidence', label: '依据', kind: 'line', required: true, hint: '批准文号，或办公系统流水号。' },
      {
        name: 'receipt',
        label: '批准凭据',
        kind: 'line',
        required: false,
        hint: '期限内已经批准、期限后补录的填写：批准的日期和凭据。',
      },
    ],
  },
  resumeTerm: {
    lead: '中止的日数加入期限，尚未完成的节点顺延。',
    fields: [
      { name: 'on', label: '恢复日期', kind: 'date', required: true, initial: ({ today }) => [today] },
    ],
  },
};
