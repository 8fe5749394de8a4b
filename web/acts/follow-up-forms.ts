import type { ActType } from '../../domain/proposal/commands.ts';
import { openCommitments, openInstructions } from '../../domain/proposal/follow-up-facts.ts';
import { INSTRUCTION_FORM_NAMES, MATTER_KIND_NAMES, SETTLEMENT_NAMES } from '../../domain/wording/terms.ts';
import type { Field } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';
import type { ActForm } from './act-form.ts';
import { asValues, itemOptions, namesAsOptions } from './act-form-options.ts';

type Own = Extract<
  ActType,
  | 'recordInstruction'
  | 'answerInstruction'
  | 'recordMatter'
  | 'addCommitment'
  | 'lookBack'
  | 'settleCommitment'
>;

const day = (name: string, label: string): Field<ActFormContext> => ({
  name,
  label,
  kind: 'date',
  required: true,
  initial: ({ today }) => [today],
});

const ITEM: Field<ActFormContext> = {
  name: 'itemNo',
  label: '对应建议',
  kind: 'choice',
  as: 'integer',
  required: false,
  options: itemOptions,
};

const OWNER: Field<ActFormContext> = {
  name: 'owner',
  label: '承办人',
  kind: 'line',
  required: true,
  hint: '处室、姓名。',
  initial: ({ proposal }) => asValues(ownerOf(proposal)),
};

const COMMITMENT: Field<ActFormContext> = {
  name: 'no',
  label: '事项',
  kind: 'choice',
  as: 'integer',
  required: true,
  options: ({ proposal }) => numbered(openCommitments(proposal)),
};

/** Forms of what goes on beside the reply and beyond it. */
export const FOLLOW_UP_FORMS: Readonly<Record<Own, ActForm>> = {
  recordInstruction: {
    lead: '书面批复、批示和听取汇报时的指示都要登记，逐条跟踪到报告落实情况；未报告的，本件不办结。',
    fields: [
      day('givenOn', '批示日期'),
      { name: 'leader', label: '领导及职务', kind: 'line', required: true },
      {
        name: 'delegate',
        label: '受委托听取汇报的领导',
        kind: 'line',
        required: false,
        hint: '委托他人的如实填写。',
      },
      {
        name: 'form',
        label: '形式',
        kind: 'choice',
        required: true,
        options: namesAsOptions(INSTRUCTION_FORM_NAMES),
      },
      { name: 'carrier', label: '载体', kind: 'line', required: true, hint: '文稿或会议名称。' },
      { name: 'text', label: '内容', kind: 'paragraph', required: true },
      OWNER,
      { name: 'dueOn', label: '报告期限', kind: 'date', required: false },
    ],
  },
  answerInstruction: {
    fields: [
      {
        name: 'no',
        label: '批示指示',
        kind: 'choice',
        as: 'integer',
        required: true,
        options: ({ proposal }) => numbered(openInstructions(proposal)),
      },
      day('on', '报告日期'),
      { name: 'text', label: '落实情况', kind: 'paragraph', required: true },
      {
        name: 'settled',
        label: '是否办结',
        kind: 'choice',
        as: 'truth',
        required: true,
        options: namesAsOptions({ yes: '已办结', no: '继续跟踪' }),
      },
    ],
  },
  recordMatter: {
    lead: '平时逐条登记，年底汇入清单表和案例素材。有完成日期并有文件或数据佐证的为完成；已启动、有阶段成果的为推动。',
    fields: [
      {
        name: 'kind',
        label: '归列',
        kind: 'choice',
        required: true,
        options: namesAsOptions(MATTER_KIND_NAMES),
      },
      ITEM,
      { name: 'text', label: '事项', kind: 'paragraph', required: true },
      day('happenedOn', '事项日期'),
      { name: 'document', label: '文件名称、文号', kind: 'line', required: false },
      { name: 'figure', label: '数据', kind: 'line', required: false },
    ],
  },
  addCommitment: {
    lead: '答复中列入计划、尚待落实的事项。登记后定期“回头看”，办结或书面说明之前本件不办结。',
    fields: [
      ITEM,
      { name: 'text', label: '事项', kind: 'paragraph', required: true },
      OWNER,
      { name: 'dueOn', label: '完成时限', kind: 'date', required: true },
    ],
  },
  lookBack: {
    fields: [
      COMMITMENT,
      day('on', '“回头看”日期'),
      { name: 'findings', label: '落实情况', kind: 'paragraph', required: true },
    ],
  },
  settleCommitment: {
    fields: [
      COMMITMENT,
      day('on', '办结日期'),
      {
        name: 'how',
        label: '办结方式',
        kind: 'choice',
        required: true,
        options: namesAsOptions(SETTLEMENT_NAMES),
      },
      { name: 'text', label: '情况', kind: 'paragraph', required: true },
    ],
  },
};

function numbered(owed: readonly { readonly no: number; readonly text: string }[]) {
  return owed.map(({ no, text }) => ({ value: String(no), label: `${no}. ${text}` }));
}

/** Whoever has the case answers for what is to be done in it, unless somebody else is named. */
function ownerOf({ division, officer }: ActFormContext['proposal']): string | undefined {
  return division === undefined ? undefined : `${division}${officer?.name ?? ''}`;
}
