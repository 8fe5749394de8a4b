import type { ApproverLevel, ExceptionKind } from '../proposal/exception-facts.ts';
import type { ExceptionRights } from './policy.ts';

/** Who asks for each exception and who grants it, as shipped (pack §4.9). */
export const EXCEPTION_RIGHTS: ExceptionRights = {
  proposers: {
    gate1: ['divisionHead'],
    unreachable: ['divisionHead'],
    stillUnsatisfied: ['divisionHead'],
    key: ['leaderInCharge'],
  },
  approvers: {
    gate1: 'supervisionOfficeHead',
    unreachable: 'leaderInCharge',
    stillUnsatisfied: 'leaderInCharge',
    key: 'bureauHead',
  },
  approversOfKeyCases: { stillUnsatisfied: 'bureauHead' },
};

/** The least that grants an exception; one above may always. */
export function leastApprover(
  { approvers, approversOfKeyCases = {} }: ExceptionRights,
  kind: ExceptionKind,
  isKeyCase: boolean,
): ApproverLevel {
  return (isKeyCase ? approversOfKeyCases[kind] : undefined) ?? approvers[kind];
}
