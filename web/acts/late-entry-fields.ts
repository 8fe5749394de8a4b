import type { Field } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';

/** The day of what had happened before it is entered, and why. */
export function lateEntryFields(label: string): readonly Field<ActFormContext>[] {
  return [
    {
      name: 'on',
      label,
      kind: 'date',
      required: false,
      hint: '当天办理的不填；此前已经办理的，填实际日期。',
    },
    {
      name: 'lateReason',
      label: '补录说明',
      kind: 'paragraph',
      required: false,
      hint: '填写了此前日期的，说明为何现在补录；其余情况不填。',
    },
  ];
}
