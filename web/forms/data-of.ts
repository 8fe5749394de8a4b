import type { InputIssue } from '../../client/gateway/invalid-input.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { Entered, Field } from './field.ts';
import { FORM } from './form-words.ts';

type AnyField = Pick<Field<never>, 'name' | 'label' | 'kind' | 'as' | 'required'>;
type Data = { [name: string]: unknown };

/** What was posted for the fields of a form, and for nothing else. */
export function enteredIn(fields: readonly AnyField[], form: FormData): Entered {
  return Object.fromEntries(
    fields.map(({ name }) => [name, form.getAll(name).filter((value) => typeof value === 'string')]),
  );
}

/** The required fields that were left empty. */
export function emptyFields(fields: readonly AnyField[], entered: Entered): readonly InputIssue[] {
  return fields
    .filter(({ name, required }) => required && !entered[name]?.some((value) => value.trim() !== ''))
    .map(({ name, label, kind }) => ({
      field: name,
      message: fill(kind === 'choice' || kind === 'choices' ? FORM.choose : FORM.fillIn, { label }),
    }));
}

/** The data of an act as its schema wants it: optional fields left empty are left out. */
export function dataOf(fields: readonly AnyField[], entered: Entered): Data {
  const data: Data = {};
  for (const field of fields) {
    const values = (entered[field.name] ?? []).filter((value) => value.trim() !== '');
    if (field.kind === 'choices')
      put(
        data,
        field.name,
        values.map((value) => meant(field, value)),
      );
    else if (values[0] !== undefined) put(data, field.name, meant(field, values[0]));
  }
  return data;
}

function meant({ as }: AnyField, value: string): unknown {
  if (as === 'integer') return /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  if (as === 'truth') return value === 'yes' ? true : value === 'no' ? false : value;
  return value;
}

function put(data: Data, path: string, value: unknown): void {
  const [outer = path, ...inner] = path.split('.');
  if (inner.length === 0) {
    data[outer] = value;
    return;
  }
  const part = { ...(data[outer] as Data | undefined) };
  put(part, inner.join('.'), value);
  data[outer] = part;
}
