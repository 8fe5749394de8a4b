import type { InputIssue } from '../../client/gateway/invalid-input.ts';
import type { Field } from './field.ts';

type AnyField = Pick<Field<never>, 'name'>;

/** What is wrong with each field, by its name; issues of no field stand under ''. */
export function fieldIssues(
  fields: readonly AnyField[],
  issues: readonly InputIssue[],
): ReadonlyMap<string, readonly string[]> {
  const byField = new Map<string, readonly string[]>();
  for (const issue of issues) {
    const field = fields.find(({ name }) => issue.field === name || issue.field.startsWith(`${name}.`));
    const name = field?.name ?? '';
    const { message } = issue;
    const already = byField.get(name) ?? [];
    if (!already.includes(message)) byField.set(name, [...already, message]);
  }
  return byField;
}
