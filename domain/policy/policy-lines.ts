import { policyValue } from '../wording/policy-values.ts';
import { partName } from '../wording/policy-words.ts';
import type { Basis } from './basis.ts';
import { documentOf } from './policy-document.ts';
import { isReadWhole } from './policy-differences.ts';
import type { Policy } from './policy.ts';

/** One value of a policy as people read it, with where it comes from as far as the policy says so. */
export type PolicyLine = { readonly place: string; readonly value: string; readonly basis?: Basis };

/** A part of a policy, such as the gates or one plan, with all that stands in it. */
export type PolicyPart = { readonly title: string; readonly lines: readonly PolicyLine[] };

/** A whole policy, part by part in the order of its document; the plans a part each. */
export function policyParts(policy: Policy): readonly PolicyPart[] {
  const { id: _id, version: _version, title: _title, plans, ...rest } = documentOf(policy);
  const parts = Object.entries(rest).map(([name, value]) => partOf(name, value));
  return [...Object.entries(plans).map(([name, value]) => partOf(name, value)), ...parts];
}

function partOf(name: string, value: unknown): PolicyPart {
  return { title: partName(name), lines: linesOf([], name, value, undefined) };
}

function linesOf(
  path: readonly string[],
  within: string,
  value: unknown,
  above: Basis | undefined,
): readonly PolicyLine[] {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const basis = (parts.find(([name]) => name === 'basis')?.[1] as Basis | undefined) ?? above;
  if (isReadWhole(within, value)) return [lineOf(path, value, basis)];
  return parts
    .filter(([name]) => !UNSAID.includes(name))
    .flatMap(([name, part]) => linesOf([...path, partName(name, within)], name, part, basis));
}

/** What a reader of the rules has no use for. */
const UNSAID: readonly string[] = ['basis', 'capBasis', 'doneBy', 'compress'];

function lineOf(path: readonly string[], value: unknown, basis: Basis | undefined): PolicyLine {
  return { place: path.join(' › '), value: policyValue(value), ...(basis ? { basis } : {}) };
}
