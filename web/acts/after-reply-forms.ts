import type { ActType } from '../../domain/proposal/commands.ts';
import { PROPOSER_NAMES, SATISFACTION_NAMES } from '../../domain/wording/terms.ts';
import type { ActForm } from './act-form.ts';
import { namesAsOptions } from './act-form-options.ts';
import { PROGRESS_FORM } from './progress-form.ts';

type Own = Extract<ActType, 'recordEvaluation' | 'file' | 'reportProgress'>;

const satisfactions = namesAsOptions(SATISFACTION_NAMES);

/** Forms of the member's evaluation, of the filing and of the monthly report. */
export const AFTER_REPLY_FORMS: Readonly<Record<Own, ActForm>> = {
  recordEvaluation: {
    lead: '依据征询意见表或市政协提案系统的结果转录，不由本系统向委员征集。',
    fields: [
      { name: 'overall', label: '总体评价', kind: 'choice', required: true, options: satisfactions },
      { name: 'handling', label: '对办理的评价', kind: 'choice', required: false, options: satisfactions },
      { name: 'reply', label: '对答复的评价', kind: 'choice', required: false, options: satisfactions },
      {
        name: 'receivedOn',
        label: '评价日期',
        kind: 'date',
        required: true,
        initial: ({ today }) => [today],
      },
      {
        name: 'source',
        label: '依据',
        kind: 'line',
        required: true,
        hint: '征询意见表，或市政协提案系统。',
      },
      {
        name: 'onBehalfOf',
        label: '代为登记',
        kind: 'choice',
        required: false,
        options: namesAsOptions(PROPOSER_NAMES),
        hint: '评价由谁作出，由您依据书面材料代为登记。',
      },
      {
        name: 'scanHash',
        label: '扫描件摘要',
        kind: 'line',
        required: false,
        hint: '征询意见表扫描件的 SHA-256 摘要，供日后核对原件；依据市政协提案系统的可以不填。',
      },
    ],
  },
  file: {
    lead: '答复后各项工作办结、评价登记后归档；归档后本件不再办理新的事项。',
    fields: [
      { name: 'archiveNumber', label: '档号', kind: 'line', required: true },
      { name: 'on', label: '归档日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      {
        name: 'unevaluated',
        label: '未收到评价的情况说明',
        kind: 'paragraph',
        required: false,
        hint: '仅在评价期限已过、经跟进委员仍未反馈时填写。',
      },
    ],
  },
  reportProgress: PROGRESS_FORM,
};
