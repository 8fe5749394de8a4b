import type { ActType } from '../../domain/proposal/commands.ts';
import { currentDraft } from '../../domain/proposal/draft-facts.ts';
import type { Field } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';
import type { ActForm } from './act-form.ts';
import { asValues, classOptions } from './act-form-options.ts';
import { disclosureFields } from './disclosure-fields.ts';

type Own = Extract<ActType, 'issueReply' | 'sendOpinionLetter'>;

const LETTER_NUMBER: Field<ActFormContext> = {
  name: 'letterNumber',
  label: '文号',
  kind: 'line',
  required: true,
  hint: '办公系统给出的文号，一个文号只用于一件提案。',
};

const COPY_TO: Field<ActFormContext> = {
  name: 'copyTo',
  label: '抄送',
  kind: 'line',
  required: false,
  hint: '按函上所列填写，各单位之间用顿号分开。',
};

/** Forms of the letters that leave the bureau. */
export const LETTER_FORMS: Readonly<Record<Own, ActForm>> = {
  issueReply: {
    lead: '答复函在办公系统中编号、用印并送达后，在此登记。',
    fields: [
      LETTER_NUMBER,
      { name: 'issuedOn', label: '印发日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      {
        name: 'resultClass',
        label: '办理结果类别',
        kind: 'choice',
        required: true,
        options: classOptions,
        initial: ({ proposal }) => asValues(currentDraft(proposal)?.resultClass),
      },
      ...disclosureFields(true),
      COPY_TO,
    ],
  },
  sendOpinionLetter: {
    lead: '{coHandler}意见函发出后登记；登记后本件办结。',
    fields: [
      LETTER_NUMBER,
      { name: 'issuedOn', label: '函复日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      COPY_TO,
    ],
  },
};
