import type { Field } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';

/** Whose decision it is, where it was taken on paper and somebody else tells of it. */
export const ON_BEHALF: Field<ActFormContext> = {
  name: 'onBehalfOf',
  label: '代谁登记',
  kind: 'line',
  required: false,
  hint: '领导在纸质或办公系统中签批的，写明姓名及职务。',
};

/** The same with what shows it, where nothing else asks for that. */
export const ON_PAPER: readonly Field<ActFormContext>[] = [
  ON_BEHALF,
  {
    name: 'evidence',
    label: '依据',
    kind: 'line',
    required: false,
    hint: '代他人登记的须填写：签批件，或办公系统流水号。',
  },
];
