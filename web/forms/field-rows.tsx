import type { Entered, Field } from './field.ts';
import { FieldControl } from './field-control.tsx';
import { FORM } from './form-words.ts';

type Rows<Context> = {
  readonly fields: readonly Field<Context>[];
  readonly context: Context;
  readonly entered: Entered;
  readonly issues: ReadonlyMap<string, readonly string[]>;
};

/** The fields of a form, each with its label, its hint and what is wrong with it. */
export function FieldRows<Context>({ fields, context, entered, issues }: Rows<Context>) {
  return (
    <div class="fields">
      {fields
        .filter(({ shown }) => shown?.(context) ?? true)
        .map((field) => {
          const wrong = issues.get(field.name) ?? [];
          return (
            <div class={`field field-${field.kind}${wrong.length > 0 ? ' field-wrong' : ''}`}>
              {field.kind === 'choices' ? (
                <span class="label" id={`${field.name}-label`}>
                  <LabelText field={field} />
                </span>
              ) : (
                <label for={field.name}>
                  <LabelText field={field} />
                </label>
              )}
              {wrong.length > 0 ? (
                <p class="wrong" id={`${field.name}-wrong`}>
                  {wrong.join('；')}
                </p>
              ) : null}
              <FieldControl
                field={field}
                options={field.options?.(context) ?? []}
                values={entered[field.name] ?? []}
                isWrong={wrong.length > 0}
              />
              {field.hint ? <p class="hint">{field.hint}</p> : null}
            </div>
          );
        })}
    </div>
  );
}

function LabelText<Context>({ field }: { readonly field: Field<Context> }) {
  return (
    <>
      {field.label}
      {field.required ? null : <span class="optional">{FORM.optional}</span>}
    </>
  );
}
