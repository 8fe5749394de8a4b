import { fill } from '../../domain/wording/fill.ts';

/** A line of the record in plain words: what happened, and what belongs to it. */
export type Sentence = { readonly what: string; readonly details: readonly string[] };

/** A filled sentence with those of its details that there are. */
export function say(
  template: string,
  values: Readonly<Record<string, string | number>>,
  details: readonly (string | false | undefined)[] = [],
): Sentence {
  return { what: fill(template, values), details: details.flatMap((detail) => detail || []) };
}
