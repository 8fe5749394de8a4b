import type { HandlingRole } from '../proposal/assignment.ts';
import { isCoHandled } from '../proposal/co-handling.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { AdviceRule } from './advice-rule.ts';

/** A division's open cases: those that we answer, and those that we co-handle. */
export type DivisionLoad = {
  readonly answeredByUs: number;
  readonly coHandled: number;
  /** How many of both come from the same workbook, before this one; absent where none does. */
  readonly sameWorkbook?: number;
};

/** The load of a division without an open case. */
export const NO_LOAD: DivisionLoad = { answeredByUs: 0, coHandled: 0 };

/** The present load by division; what is ended or not yet assigned is nobody's. */
export function divisionLoads(cases: readonly Proposal[]): ReadonlyMap<string, DivisionLoad> {
  const loads = new Map<string, DivisionLoad>();
  for (const proposal of cases) {
    const { division, ending } = proposal;
    if (division === undefined || ending) continue;
    const { answeredByUs, coHandled } = loads.get(division) ?? NO_LOAD;
    const helped = isCoHandled(proposal) ? 1 : 0;
    loads.set(division, { answeredByUs: answeredByUs + 1 - helped, coHandled: coHandled + helped });
  }
  return loads;
}

/** The loads after one more proposal of the same workbook goes to a division. */
export function withOneMore(
  loads: ReadonlyMap<string, DivisionLoad>,
  division: string,
  role: HandlingRole,
): ReadonlyMap<string, DivisionLoad> {
  const { answeredByUs, coHandled, sameWorkbook = 0 } = loads.get(division) ?? NO_LOAD;
  const helped = role === 'coHandler' ? 1 : 0;
  return new Map(loads).set(division, {
    answeredByUs: answeredByUs + 1 - helped,
    coHandled: coHandled + helped,
    sameWorkbook: sameWorkbook + 1,
  });
}

/** A load in cases answered by us. */
export function weighedLoad(
  { answeredByUs, coHandled }: DivisionLoad,
  { coHandledLoad }: Pick<AdviceRule, 'coHandledLoad'>,
): number {
  return answeredByUs + coHandled * coHandledLoad;
}
