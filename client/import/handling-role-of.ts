import type { HandlingRole } from '../../domain/proposal/assignment.ts';

const ROLES: Readonly<Record<string, HandlingRole>> = {
  承办: 'sole',
  独办: 'sole',
  主办: 'lead',
  分办: 'split',
  汇办: 'coHandler',
  会办: 'coHandler',
};

/** The role that a cell of 办理类型 names, with or without a closing 件; undefined for other words. */
export function handlingRoleOf(text: string): HandlingRole | undefined {
  return ROLES[text.replace(/\s/g, '').replace(/件$/, '')];
}
