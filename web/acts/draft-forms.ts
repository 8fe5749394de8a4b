import type { ActType } from '../../domain/proposal/commands.ts';
import { isCoHandled } from '../../domain/proposal/co-handling.ts';
import { currentDraft } from '../../domain/proposal/draft-facts.ts';
import { RESULT_CLASSES } from '../../domain/proposal/facts.ts';
import type { ActForm } from './act-form.ts';
import {
  asValues,
  itemOptions,
  namesAsOptions,
  reviewOptions,
  stepOptions,
  classOptions,
} from './act-form-options.ts';
import { ON_BEHALF, ON_PAPER } from './on-paper-fields.ts';
import { lateEntryFields } from './late-entry-fields.ts';
import { disclosureFields } from './disclosure-fields.ts';
import type { ActFormContext } from './act-form-context.ts';
import type { Field } from '../forms/field.ts';

type Own = Extract<ActType, 'submitDraft' | 'submitForReview' | 'markStep' | 'sendBack' | 'draftOpinion'>;

/** Who signed each review that is still to come, where one paper tells of several. */
const SIGNERS: readonly Field<ActFormContext>[] = Object.entries({
  divisionHeadReview: '处领导审核人',
  contentFormatReview: '内容、格式审核人',
  wordingReview: '文字表述审核人',
  leaderApproval: '审签的分管局领导',
  bureauHeadApproval: '审签的局主要领导',
  supervisingLeaderReview: '审定的督办领导',
}).map(([step, label]) => ({
  name: `signers.${step}`,
  label,
  kind: 'line',
  required: false,
  shown: (context) => reviewOptions(context).some(({ value }) => value === step),
}));

/** Which suggestions have another class than the whole; asked where there are several. */
const ITEMS_OF_CLASS: readonly Field<ActFormContext>[] = RESULT_CLASSES.map((each) => ({
  name: `itemsOfClass.${each}`,
  label: `与整体类别不同、属于${each}类的建议`,
  kind: 'choices',
  as: 'integer',
  required: false,
  options: itemOptions,
  shown: (context) =>
    context.proposal.assignment.items.length > 1 && classOptions(context).some(({ value }) => value === each),
  initial: ({ proposal }) => currentDraft(proposal)?.itemsOfClass?.[each]?.map(String) ?? [],
}));

/** Forms of drafting and of its reviews. */
export const DRAFT_FORMS: Readonly<Record<Own, ActForm>> = {
  submitDraft: {
    lead: '登记新的一稿。涉及结论、类别、措施、时限、责任单位、数据、落实事项的修改为实质性修改，须再次征求委员意见并重新审核。',
    fields: [
      {
        name: 'change',
        label: '修改性质',
        kind: 'choice',
        required: true,
        options: namesAsOptions({ material: '第一稿或实质性修改', wording: '仅文字修改' }),
        initial: ({ proposal }) => (proposal.drafts.length === 0 ? ['material'] : []),
      },
      {
        name: 'answeredItems',
        label: '已逐项回应的建议',
        kind: 'choices',
        as: 'integer',
        required: false,
        options: itemOptions,
        initial: ({ proposal }) => currentDraft(proposal)?.answeredItems.map(String) ?? [],
      },
      {
        name: 'resultClass',
        label: '办理结果类别',
        kind: 'choice',
        required: false,
        options: classOptions,
        initial: ({ proposal }) => asValues(currentDraft(proposal)?.resultClass),
      },
      ...ITEMS_OF_CLASS,
      ...disclosureFields(false),
      ...lateEntryFields('提交日期'),
    ],
  },
  submitForReview: {
    lead: '把当前稿报送督查处审核内容和格式。',
    fields: [
      {
        name: 'adviceNote',
        label: '情况说明',
        kind: 'paragraph',
        required: false,
        hint: '重点提案的月度汇报、现场调研、督办领导批复和听取汇报、调研座谈会参加人尚不齐全的，在此说明。',
      },
      ...lateEntryFields('报送日期'),
    ],
  },
  markStep: {
    lead: '登记没有专门表单的节点。领导审签、各项审核按纸质或办公系统的结果登记；一份材料能说明几个节点的，可以同时勾选。',
    fields: [
      { name: 'steps', label: '时间节点', kind: 'choices', required: true, options: stepOptions },
      { name: 'on', label: '完成日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      {
        name: 'evidence',
        label: '依据',
        kind: 'line',
        required: true,
        hint: '文件名称、办公系统流水号等。',
      },
      ON_BEHALF,
      ...SIGNERS,
    ],
  },
  sendBack: {
    lead: '审核不通过的，写明理由退回。已通过的审核保留；修改稿如有实质性修改，须重新审核。',
    fields: [
      { name: 'step', label: '审核环节', kind: 'choice', required: true, options: reviewOptions },
      { name: 'on', label: '退回日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'reasons', label: '退回理由', kind: 'paragraph', required: true },
      ...ON_PAPER,
      {
        name: 'material',
        label: '修改性质',
        kind: 'choice',
        as: 'truth',
        required: false,
        options: namesAsOptions({ yes: '认定为实质性修改', no: '由经办人在修改稿中说明' }),
        shown: ({ proposal }) => !isCoHandled(proposal),
        hint: '由督查处认定。认定为实质性修改的，修改稿须再次征求委员意见并重新审核。',
      },
    ],
  },
  draftOpinion: {
    lead: '{coHandler}件报送给牵头单位的意见稿，随后按审核链办理。',
    fields: [
      { name: 'summary', label: '意见要点', kind: 'paragraph', required: true },
      ...lateEntryFields('提交日期'),
    ],
  },
};
