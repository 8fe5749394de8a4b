import type { ActType } from '../../domain/proposal/commands.ts';
import { pendingExceptions } from '../../domain/proposal/exception-facts.ts';
import { APPROVER_NAMES, EXCEPTION_NAMES } from '../../domain/wording/terms.ts';
import type { ActForm } from './act-form.ts';
import { namesAsOptions } from './act-form-options.ts';

type Own = Extract<ActType, 'applyException' | 'decideException'>;

/** Forms of the exit that each blocking condition has. */
export const EXCEPTION_FORMS: Readonly<Record<Own, ActForm>> = {
  applyException: {
    lead: '确有必要时申请例外，写明理由和依据；批准后有关条件不再阻断，例外情况载入过程记录和年度总结。',
    fields: [
      {
        name: 'kind',
        label: '情形',
        kind: 'choice',
        required: true,
        options: namesAsOptions(EXCEPTION_NAMES),
      },
      { name: 'reason', label: '理由', kind: 'paragraph', required: true },
      { name: 'evidence', label: '依据', kind: 'line', required: true },
    ],
  },
  decideException: {
    lead: '按纸质或办公系统签批结果登记。联系不上、仍不满意的由分管局领导批准（重点为局主要领导），先行沟通的由督查处负责人批准。',
    fields: [
      {
        name: 'no',
        label: '例外申请',
        kind: 'choice',
        as: 'integer',
        required: true,
        options: ({ proposal }) =>
          pendingExceptions(proposal).map(({ no, kind }) => ({
            value: String(no),
            label: `${no}. ${EXCEPTION_NAMES[kind]}`,
          })),
      },
      {
        name: 'granted',
        label: '审批结果',
        kind: 'choice',
        as: 'truth',
        required: true,
        options: namesAsOptions({ yes: '批准', no: '不批准' }),
      },
      { name: 'approver', label: '批准人', kind: 'line', required: true },
      {
        name: 'approverLevel',
        label: '批准层级',
        kind: 'choice',
        required: true,
        options: namesAsOptions(APPROVER_NAMES),
      },
      { name: 'on', label: '审批日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'evidence', label: '依据', kind: 'line', required: true, hint: '签批件，或办公系统流水号。' },
    ],
  },
};
