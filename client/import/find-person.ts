import { seesOnly, type PersonRef } from '../../domain/office/person.ts';
import { fill } from '../../domain/wording/fill.ts';
import { INPUTS } from '../../domain/wording/inputs.ts';
import type { DirectoryPerson } from '../ports.ts';

/** What a name is looked for among: a post's holders only, and which unit decides between namesakes. */
export type PersonSearch = { readonly leadersOnly?: boolean; readonly unit?: string };

/** The person, or why there is none to name, as the end of a sentence. */
export type PersonFound = { readonly person: DirectoryPerson } | { readonly fault: string };

/** Finds a person in service by name; of namesakes the one in the given unit. */
export function findPerson(
  people: readonly DirectoryPerson[],
  name: string,
  { leadersOnly = false, unit }: PersonSearch,
): PersonFound {
  const named = people.filter((each) => each.name === name && (!leadersOnly || isLeader(each)));
  const active = named.filter((each) => each.active);
  const here = active.filter((each) => each.unit === unit);
  const [person, second] = active.length > 1 ? here : active;
  if (person && !second) return seesOnly(person) ? { fault: fill(INPUTS.onlyLooksOn, { name }) } : { person };
  if (active.length > 1) return { fault: `“${name}”有${active.length}人同名，无法判断是哪一位` };
  if (named.length > 0) return { fault: `“${name}”已不在岗` };
  return { fault: `“${name}”在“机构人员”中没有${leadersOnly ? '登记为局领导' : '登记'}（或该行有误）` };
}

/** A person as a case refers to him or her. */
export function personRef({ id, name }: DirectoryPerson): PersonRef {
  return { id, name };
}

function isLeader({ post }: DirectoryPerson): boolean {
  return post === 'leaderInCharge' || post === 'bureauHead';
}
