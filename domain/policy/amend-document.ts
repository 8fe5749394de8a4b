type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** What is one value with several parts: naming it anew leaves nothing of the former one. */
const WHOLE: readonly string[] = [
  'anchor',
  'term',
  'ordinary',
  'key',
  'resultClasses',
  'digestAt',
  'officeHours',
];

/** Where a step stands that a document adds or moves; no part of the step itself. */
const AFTER = 'after';

/**
 * A document with another's differences put in: what is named anew replaces what stood there, parts of it as far as
 * they are named, `null` takes it away, and what is not named stays. A step may say `after` which other one it comes.
 */
export function amendedDocument(base: Json, differences: Json): Json {
  if (!isObject(differences)) return differences;
  const result = new Map<string, Json>(isObject(base) ? Object.entries(base) : []);
  for (const [key, value] of Object.entries(differences)) {
    if (value === null) result.delete(key);
    else if (isObject(value) && typeof value[AFTER] === 'string') placed(result, key, value);
    else result.set(key, partOf(key, result.get(key), value));
  }
  return Object.fromEntries(result);
}

function partOf(key: string, former: Json | undefined, value: Json): Json {
  return former === undefined || WHOLE.includes(key)
    ? amendedDocument({}, value)
    : amendedDocument(former, value);
}

/** Puts a step behind another one; where that one does not stand, the word `after` stays and is found out. */
function placed(steps: Map<string, Json>, key: string, value: JsonObject): void {
  const { [AFTER]: before, ...rest } = value;
  const entry = partOf(key, steps.get(key), rest);
  steps.delete(key);
  if (typeof before !== 'string' || !steps.has(before)) {
    steps.set(key, { ...(isObject(entry) ? entry : {}), [AFTER]: before ?? null });
    return;
  }
  const order = [...steps].flatMap(([id, step]): [string, Json][] =>
    id === before
      ? [
          [id, step],
          [key, entry],
        ]
      : [[id, step]],
  );
  steps.clear();
  for (const [id, step] of order) steps.set(id, step);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
