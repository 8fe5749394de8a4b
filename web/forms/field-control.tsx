import { Given } from '../layout/given.tsx';
import type { Field, Option } from './field.ts';
import { FORM } from './form-words.ts';

type Control = {
  readonly field: Pick<Field<never>, 'name' | 'kind'>;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  readonly isWrong: boolean;
};

/** The control of one field with what was entered in it. */
export function FieldControl({ field, options, values, isWrong }: Control) {
  const { name, kind } = field;
  const [value = ''] = values;
  const shared = { id: name, name, ...(isWrong ? WRONG(name) : {}) };
  switch (kind) {
    case 'line':
      return <input type="text" value={value} autocomplete="off" {...shared} />;
    case 'date':
    case 'month':
      return <input type={kind} value={value} {...shared} />;
    case 'paragraph':
      return (
        <textarea rows={5} {...shared}>
          {value}
        </textarea>
      );
    case 'choice':
      return (
        <select {...shared}>
          <option value="">{FORM.pleaseChoose}</option>
          {groupsOf(options).map(({ group, members }) =>
            group === undefined ? (
              <Options options={members} values={values} />
            ) : (
              <optgroup label={group}>
                <Options options={members} values={values} />
              </optgroup>
            ),
          )}
        </select>
      );
    case 'choices':
      return <Boxes name={name} options={options} values={values} />;
  }
}

const WRONG = (name: string) => ({ 'aria-invalid': true, 'aria-describedby': `${name}-wrong` }) as const;

function Options({ options, values }: Pick<Control, 'options' | 'values'>) {
  return (
    <>
      {options.map(({ value, label }) => (
        <option value={value} selected={values.includes(value)}>
          {label}
        </option>
      ))}
    </>
  );
}

function Boxes({ name, options, values }: Pick<Control, 'options' | 'values'> & { readonly name: string }) {
  if (options.length === 0) return <p class="hint">{FORM.noOptions}</p>;
  return (
    <div class="boxes" role="group" aria-labelledby={`${name}-label`}>
      {options.map(({ value, label }) => (
        <label>
          <input type="checkbox" name={name} value={value} checked={values.includes(value)} />
          <Given text={label} />
        </label>
      ))}
    </div>
  );
}

function groupsOf(options: readonly Option[]) {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.map((group) => ({ group, members: options.filter((option) => option.group === group) }));
}
