import type { ActType } from '../../domain/proposal/commands.ts';
import { PROPOSAL_COMMITTEE } from '../../domain/wording/parties.ts';
import { roleNames } from '../../domain/wording/roles.ts';
import type { ActFormContext } from './act-form-context.ts';
import type { ActForm } from './act-form.ts';
import { asValues, divisionOptions, namesAsOptions, officerOptions } from './act-form-options.ts';

type Own = Extract<
  ActType,
  | 'assign'
  | 'signFor'
  | 'accept'
  | 'reassign'
  | 'changeOfficer'
  | 'requestReturn'
  | 'answerReturn'
  | 'raiseDispute'
  | 'decideDispute'
  | 'withdraw'
>;

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
        hint: '写明适用的原则：最大关联度、建议事项多数、首项建议牵头、均衡统筹；与分派建议不同的，写明为什么。',
      },
      {
        name: 'signedForOn',
        label: '局签收日期',
        kind: 'date',
        required: false,
        shown: ({ proposal }) => proposal.done.bureauSignFor === undefined,
        hint: '已在市政协提案系统中签收而尚未登记的，在此一并登记。',
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
  reassign: {
    lead: '局内改派由督查处决定。新的牵头处室须重新签收并明确经办人，已登记的办理情况保留。',
    fields: [
      { name: 'division', label: '改派到', kind: 'choice', required: true, options: divisionOptions },
      { name: 'reason', label: '改派理由', kind: 'paragraph', required: true },
    ],
  },
  changeOfficer: {
    fields: [{ name: 'officer', label: '经办人', kind: 'choice', required: true, options: officerOptions }],
  },
  requestReturn: {
    lead: '经局领导同意，向交办单位申请退办；答复之前照常办理，期限照常计算。',
    fields: [
      { name: 'on', label: '申请日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'reason', label: '退办理由', kind: 'paragraph', required: true },
      { name: 'evidence', label: '依据', kind: 'line', required: true, hint: '函件文号，局领导意见。' },
      {
        name: 'receipt',
        label: '收件凭据',
        kind: 'line',
        required: false,
        hint: '期限内提出、期限后补录的填写：交办单位签收的日期和凭据。',
      },
    ],
  },
  answerReturn: {
    lead: '登记交办单位对退办申请的答复。同意退办的，本件停止办理；已经行文答复的，只作登记。',
    fields: [
      {
        name: 'granted',
        label: '答复结果',
        kind: 'choice',
        as: 'truth',
        required: true,
        options: namesAsOptions({ yes: '同意退办', no: '不同意' }),
      },
      { name: 'on', label: '答复日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'evidence', label: '依据', kind: 'line', required: true, hint: '复函文号。' },
    ],
  },
  raiseDispute: {
    lead: '单位之间对分工有不同意见的，报市政协提案委明确；明确之前不停止办理，期限照常计算。',
    fields: [
      { name: 'on', label: '提出日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'ground', label: '异议理由', kind: 'paragraph', required: true },
    ],
  },
  decideDispute: {
    lead: '登记市政协提案委的决定。办理类型有变更的，系统按新的类型重新倒排，原有登记保留；已经行文答复的，只登记决定。',
    fields: [
      { name: 'on', label: '决定日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      {
        name: 'decidedBy',
        label: '决定单位',
        kind: 'line',
        required: true,
        initial: () => [PROPOSAL_COMMITTEE],
      },
      { name: 'evidence', label: '依据', kind: 'line', required: true, hint: '函件文号，或会议纪要。' },
      {
        name: 'role',
        label: '办理类型变更为',
        kind: 'choice',
        required: false,
        shown: unanswered,
        options: ({ proposal }) =>
          Object.entries(roleNames(proposal.policy))
            .filter(([value]) => value !== proposal.assignment.role)
            .map(([value, label]) => ({ value, label })),
        hint: '不变更的不填。',
      },
      {
        name: 'outsideLeadUnit',
        label: '牵头单位',
        kind: 'line',
        required: false,
        shown: unanswered,
        hint: '改为汇办的，或者牵头单位有变更的填写。',
      },
      {
        name: 'replyDueOn',
        label: '新的规定期限',
        kind: 'date',
        required: false,
        shown: unanswered,
        hint: '决定中写明的填写。',
      },
    ],
  },
  withdraw: {
    lead: '提案者书面撤回的，登记后本件停止办理。',
    fields: [
      { name: 'on', label: '撤回日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'reason', label: '撤回情况', kind: 'paragraph', required: true },
      { name: 'evidence', label: '书面依据', kind: 'line', required: true, hint: '提案者来函及其日期。' },
    ],
  },
};

/** Whether a decision can still change what we are to the proposal. */
function unanswered({ proposal }: ActFormContext): boolean {
  return proposal.letters.length === 0;
}
