import type { ActType } from '../../domain/proposal/commands.ts';
import {
  openContributions,
  receivedContributions,
  type Contribution,
} from '../../domain/proposal/contribution-facts.ts';
import { CONTRIBUTOR_KIND_NAMES } from '../../domain/wording/terms.ts';
import type { Field, Option } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';
import type { ActForm } from './act-form.ts';
import { namesAsOptions } from './act-form-options.ts';
import { lateEntryFields } from './late-entry-fields.ts';

type Own = Extract<
  ActType,
  'requestContributions' | 'recordContribution' | 'returnContribution' | 'waiveContribution'
>;

const AWAITED: Field<ActFormContext> = {
  name: 'no',
  label: '待反馈意见',
  kind: 'choice',
  as: 'integer',
  required: true,
  options: ({ proposal }) => asOptions(openContributions(proposal)),
};

/** Forms of what others are asked to say. */
export const CONTRIBUTION_FORMS: Readonly<Record<Own, ActForm>> = {
  requestContributions: {
    lead: '登记向会办单位或配合处室征求意见；可一次征求几家，期限相同。',
    fields: [
      {
        name: 'kind',
        label: '意见种类',
        kind: 'choice',
        required: true,
        options: namesAsOptions(CONTRIBUTOR_KIND_NAMES),
      },
      { name: 'from', label: '单位（处室）', kind: 'choices', required: true, options: contributorOptions },
      { name: 'dueOn', label: '反馈期限', kind: 'date', required: true },
      { name: 'letterNumber', label: '我局函号', kind: 'line', required: false },
      ...lateEntryFields('征求日期'),
    ],
  },
  recordContribution: {
    fields: [
      AWAITED,
      { name: 'on', label: '反馈日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'summary', label: '主要意见', kind: 'paragraph', required: true },
      { name: 'filledBy', label: '填报人', kind: 'line', required: false },
      { name: 'phone', label: '办公电话', kind: 'line', required: false },
    ],
  },
  returnContribution: {
    lead: '反馈的意见不合要求的，写明理由退回，并另定反馈期限；原意见保留在过程记录中。',
    fields: [
      {
        name: 'no',
        label: '已反馈意见',
        kind: 'choice',
        as: 'integer',
        required: true,
        options: ({ proposal }) => asOptions(receivedContributions(proposal)),
      },
      { name: 'on', label: '退回日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'reason', label: '退回理由', kind: 'paragraph', required: true },
      { name: 'dueOn', label: '反馈期限', kind: 'date', required: true },
    ],
  },
  waiveContribution: {
    lead: '逾期并经书面催告仍未反馈的，可不再等候；理由和催告日期载入过程记录。',
    fields: [
      AWAITED,
      { name: 'on', label: '登记日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'urgedOn', label: '书面催告日期', kind: 'date', required: true },
      { name: 'reason', label: '理由', kind: 'paragraph', required: true },
    ],
  },
};

function asOptions(contributions: readonly Contribution[]): readonly Option[] {
  return contributions.map(({ no, from }) => ({ value: String(no), label: `${no}. ${from}` }));
}

/** Those whom the case names, then the other units outside, then the bureau’s other divisions. */
function contributorOptions({ proposal, units, outsideUnits = [] }: ActFormContext): readonly Option[] {
  const { outsideCoUnits, supportDivisions } = proposal.assignment;
  const divisions = units.filter((unit) => unit.kind === 'division' && unit.name !== proposal.division);
  const others = [...outsideUnits, ...divisions].map(({ name }) => name);
  return [...new Set([...outsideCoUnits, ...supportDivisions, ...others])].map((name) => ({
    value: name,
    label: name,
  }));
}
