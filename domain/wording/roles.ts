import type { HandlingRole } from '../proposal/assignment.ts';
import { labelled, type Labels } from './labels.ts';

const ROLES: Readonly<Record<HandlingRole, string>> = {
  sole: '承办',
  lead: '主办',
  split: '分办',
  coHandler: '{coHandler}',
};

/** What a role is called this year. */
export function roleName(role: HandlingRole, labels: Labels): string {
  return labelled(ROLES[role], labels);
}

/** Every role with its name of this year, in the order of the field. */
export function roleNames(labels: Labels): Readonly<Record<HandlingRole, string>> {
  return { ...ROLES, coHandler: roleName('coHandler', labels) };
}
