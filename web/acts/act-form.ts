import type { Field } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';

/** The form of an act: a sentence in front, in which the year's words may stand, then its fields in order. */
export type ActForm = { readonly lead?: string; readonly fields: readonly Field<ActFormContext>[] };
