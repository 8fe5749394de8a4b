import type { Entered, Field } from '../forms/field.ts';

/** What a form begins with: the address may choose among a field's own options, the rest is as the field says. */
export function initialEntries<Context>(
  fields: readonly Field<Context>[],
  context: Context,
  asked: Readonly<Record<string, readonly string[]>>,
): Entered {
  return Object.fromEntries(
    fields.map((field) => {
      const offered = new Set(field.options?.(context).map(({ value }) => value));
      const chosen = (asked[field.name] ?? []).filter((value) => offered.has(value));
      return [field.name, chosen.length > 0 ? chosen : (field.initial?.(context) ?? [])];
    }),
  );
}
