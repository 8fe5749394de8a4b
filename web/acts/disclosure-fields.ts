import { currentDraft } from '../../domain/proposal/draft-facts.ts';
import { DISCLOSURE_NAMES } from '../../domain/wording/terms.ts';
import type { Field } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';
import { asValues, namesAsOptions } from './act-form-options.ts';

/** 公开属性 with its reason, beginning with what the newest draft says. */
export function disclosureFields(required: boolean): readonly Field<ActFormContext>[] {
  return [
    {
      name: 'disclosure.kind',
      label: '公开属性',
      kind: 'choice',
      required,
      options: namesAsOptions(DISCLOSURE_NAMES),
      initial: ({ proposal }) => asValues(currentDraft(proposal)?.disclosure?.kind),
    },
    {
      name: 'disclosure.reason',
      label: '公开属性理由',
      kind: 'line',
      required: false,
      hint: '不予公开的须写明理由。',
      initial: ({ proposal }) => asValues(currentDraft(proposal)?.disclosure?.reason),
    },
  ];
}
