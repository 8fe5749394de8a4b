import { ownFieldsOf, type BulkActType } from '../../domain/proposal/bulk-acts.ts';
import type { ActFormContext } from '../acts/act-form-context.ts';
import { ACT_FORMS } from '../acts/act-forms.ts';
import type { Field, Option } from '../forms/field.ts';

/** What the form of a bulk act is drawn from: each case as its own form would see it. */
export type BulkContext = readonly ActFormContext[];

/**
 * The fields that all cases have in common: whatever any of them may choose, to begin with what all of them would begin
 * with, shown where it is of use to one.
 */
export function sharedFields(act: BulkActType): readonly Field<BulkContext>[] {
  const own = ownFieldsOf(act);
  return ACT_FORMS[act].fields
    .filter(({ name }) => !own.includes(name))
    .map(({ options, initial, shown, ...field }) => ({
      ...field,
      ...(options ? { options: (cases: BulkContext) => allOptions(cases.map(options)) } : {}),
      ...(initial ? { initial: (cases: BulkContext) => ifAlike(cases.map(initial)) } : {}),
      ...(shown ? { shown: (cases: BulkContext) => cases.some(shown) } : {}),
    }));
}

/** The fields that each case has of its own. */
export function ownFields(act: BulkActType): readonly Field<ActFormContext>[] {
  const own = ownFieldsOf(act);
  return ACT_FORMS[act].fields.filter(({ name }) => own.includes(name));
}

/** The name that a case's own field has in the form. */
export function ownName(number: string, field: string): string {
  return `own/${number}/${field}`;
}

function allOptions(lists: readonly (readonly Option[])[]): readonly Option[] {
  const byValue = new Map<string, Option>();
  for (const option of lists.flat()) if (!byValue.has(option.value)) byValue.set(option.value, option);
  return [...byValue.values()];
}

function ifAlike(values: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = values;
  return others.every((other) => other.join('\n') === first.join('\n')) ? first : [];
}
