import { policyValue, presence } from '../wording/policy-values.ts';
import { policyPlace } from '../wording/policy-words.ts';
import { documentOf } from './policy-document.ts';
import type { Policy } from './policy.ts';

/** One thing in which two policies differ, as people read it. */
export type PolicyDifference = { readonly place: string; readonly from: string; readonly to: string };

/** What is one value to a reader, though it has parts. */
const READ_WHOLE: readonly string[] = ['anchor', 'term', 'ordinary', 'key', 'digestAt', 'officeHours'];

/** What holds steps, which are there or not. */
const STEPS: readonly string[] = ['steps', 'afterReply'];

/** Everything in which a policy differs from a former one, but for its own name, in the order of the document. */
export function policyDifferences(former: Policy, policy: Policy): readonly PolicyDifference[] {
  const { id: _id, version: _version, title: _title, ...before } = documentOf(former);
  const { id: _newId, version: _newVersion, title: _newTitle, ...after } = documentOf(policy);
  return differences([], before, after);
}

function differences(path: readonly string[], from: unknown, to: unknown): readonly PolicyDifference[] {
  if (isDivided(path, from) && isDivided(path, to)) {
    const parts = new Set([...Object.keys(to), ...Object.keys(from)]);
    const within = [...parts].flatMap((part) =>
      differences([...path, part], partOf(from, part), partOf(to, part)),
    );
    return STEPS.includes(path.at(-1) ?? '') ? [...within, ...orderDifference(path, from, to)] : within;
  }
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  const read = STEPS.includes(path.at(-2) ?? '') ? presence : policyValue;
  return [{ place: policyPlace(path), from: read(from), to: read(to) }];
}

/** Steps that stand in another order, from the first that does to the last. */
function orderDifference(path: readonly string[], from: object, to: object): readonly PolicyDifference[] {
  const former = Object.keys(from).filter((id) => Object.hasOwn(to, id));
  const latter = Object.keys(to).filter((id) => Object.hasOwn(from, id));
  const moved = former.flatMap((id, index) => (id === latter[index] ? [] : [index]));
  const [first, last] = [moved.at(0), moved.at(-1)];
  if (first === undefined || last === undefined) return [];
  const read = (ids: readonly string[]) => policyValue(ids.slice(first, last + 1));
  return [{ place: policyPlace([...path, 'order']), from: read(former), to: read(latter) }];
}

function isDivided(path: readonly string[], value: unknown): value is object {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return isEmptyList || !isReadWhole(path.at(-1) ?? '', value);
}

/** Whether a part of that name is one value to a reader. */
export function isReadWhole(name: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || READ_WHOLE.includes(name)) return true;
  return Array.isArray(value) && !(value.length > 0 && value.every((part) => typeof part === 'object'));
}

function partOf(value: object, part: string): unknown {
  return Object.entries(value).find(([key]) => key === part)?.[1];
}
