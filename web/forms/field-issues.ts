import type { InputIssue } from '../../client/gateway/invalid-input.ts';
import { ACT } from '../words.ts';
import type { Field } from './field.ts';

type AnyField = Pick<Field<never>, 'name' | 'kind' | 'as'>;

/** What is wrong with each field, by its name, in words that suit its kind; issues of no field stand under ''. */
export function fieldIssues(
  fields: readonly AnyField[],
  issues: readonly InputIssue[],
): ReadonlyMap<string, readonly string[]> {
  const byField = new Map<string, readonly string[]>();
  for (const issue of issues) {
    const field = fields.find(({ name }) => issue.field === name || issue.field.startsWith(`${name}.`));
    const name = field?.name ?? '';
    const message = field ? wordsFor(field, issue.message) : issue.message;
    const already = byField.get(name) ?? [];
    if (!already.includes(message)) byField.set(name, [...already, message]);
  }
  return byField;
}

/** A schema's own message on a choice or a number is in its library's English; people get the form's words. */
function wordsFor({ kind, as }: AnyField, message: string): string {
  if (/\p{Script=Han}/u.test(message)) return message;
  if (kind === 'choice' || kind === 'choices') return ACT.chooseListed;
  return as === 'integer' ? ACT.wholeNumber : message;
}
