import type { Field } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';

/** The form of an act: a sentence in front, in which the year's words may stand, then its fields in order. */
export type ActForm = {
  readonly lead?: string;
  readonly fields: readonly Field<ActFormContext>[];
  /** All its fields in a case, where some are drawn from what the case has; absent: the same in every case. */
  readonly fieldsIn?: (context: ActFormContext) => readonly Field<ActFormContext>[];
};

/** The fields of a form in a case. */
export function fieldsIn(form: ActForm, context: ActFormContext): readonly Field<ActFormContext>[] {
  return form.fieldsIn?.(context) ?? form.fields;
}
