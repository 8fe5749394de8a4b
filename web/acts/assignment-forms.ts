import type { ActType } from '../../domain/proposal/commands.ts';
import type { ActForm } from './act-form.ts';
import { asValues, divisionOptions, officerOptions } from './act-form-options.ts';

type Own = Extract<ActType, 'assign' | 'signFor' | 'accept' | 'withdraw'>;

/** Forms of the way into the bureau and out of it. */
export const ASSIGNMENT_FORMS: Readonly<Record<Own, ActForm>> = {
  assign: {
    lead: '分派到牵头处室。分管局领导按机构人员表随处室确定。',
    fields: [
      {
        name: 'division',
        label: '牵头处室',
        kind: 'choice',
        required: true,
        options: divisionOptions,
        initial: ({ proposal }) => asValues(proposal.assignment.leadDivision),
      },
      {
        name: 'reason',
        label: '分派理由',
        kind: 'paragraph',
        required: true,
        hint: '写明适用的原则：最大关联度、建议事项多数、首项建议牵头、均衡统筹。',
      },
    ],
  },
  signFor: {
    lead: '登记本局在市政协提案系统中签收的日期。',
    fields: [
      { name: 'on', label: '签收日期', kind: 'date', required: true, initial: ({ today }) => [today] },
    ],
  },
  accept: {
    fields: [
      {
        name: 'officer',
        label: '经办人',
        kind: 'choice',
        required: true,
        options: officerOptions,
        initial: ({ proposal }) => asValues(proposal.assignment.proposedOfficer?.id),
      },
      { name: 'on', label: '签收日期', kind: 'date', required: true, initial: ({ today }) => [today] },
    ],
  },
  withdraw: {
    lead: '提案者书面撤回的，登记后本件停止办理。',
    fields: [
      { name: 'on', label: '撤回日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'reason', label: '撤回情况', kind: 'paragraph', required: true, hint: '写明书面依据。' },
    ],
  },
};
