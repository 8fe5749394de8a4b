import { Document, isCollection, isMap, isPair, isScalar, visit, type Pair } from 'yaml';
import { documentOf } from '../../domain/policy/policy-document.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { POLICY_NOTES } from '../../domain/wording/policy-notes.ts';
import { policyPlace, partName } from '../../domain/wording/policy-words.ts';

/** Parts that read best on one line each. */
const ON_ONE_LINE: readonly string[] = [
  'basedOn',
  'resultClasses',
  'terms',
  'steps',
  'afterReply',
  'ladder',
  'checkpoints',
  'proposers',
  'remind',
];

/** A policy as a commented document, based on itself: under another id or version it reads as the same rules. */
export function writePolicy(policy: Policy): string {
  const { id, version, ...rest } = documentOf(policy);
  const document = new Document(
    { id, version, basedOn: { id, version }, ...rest },
    { aliasDuplicateObjects: false },
  );
  document.commentBefore = POLICY_NOTES.document;
  visit(document, {
    Pair(_key, pair: Pair, ancestors) {
      if (!isScalar(pair.key)) return undefined;
      const name = String(pair.key.value);
      const depth = ancestors.filter(isMap).length;
      if (depth === 1) {
        pair.key.spaceBefore = true;
        pair.key.commentBefore = ` ${POLICY_NOTES.parts[name] ?? policyPlace([name])}`;
      }
      if (ON_ONE_LINE.includes(name)) {
        for (const line of linesOf(pair.value)) line.flow = true;
        if (name === 'proposers') sayNames(pair.value, name);
        return visit.SKIP;
      }
      const within = ancestors.findLast(isPair)?.key;
      if (depth > 1 && isScalar(pair.value))
        pair.value.comment = ` ${partName(name, isScalar(within) ? String(within.value) : '')}`;
      return undefined;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** What the entries of a part are about. */
function sayNames(part: unknown, name: string): void {
  if (!isMap(part)) return;
  for (const { key, value } of part.items)
    if (isScalar(key) && isCollection(value)) value.comment = ` ${partName(String(key.value), name)}`;
}

/** The entries of a part that stand on one line each, whether they have names or not. */
function linesOf(part: unknown) {
  if (!isCollection(part)) return [];
  const entries = isMap(part) ? part.items.map(({ value }) => value) : part.items;
  return entries.filter(isCollection);
}
