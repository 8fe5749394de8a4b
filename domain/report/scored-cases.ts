import { isCoHandled } from '../proposal/co-handling.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** 主办答复件 that are scored: what was withdrawn or returned is answered by nobody here. */
export function answeredByUs(cases: readonly Proposal[]): readonly Proposal[] {
  return cases.filter((proposal) => isOurs(proposal) && !isCoHandled(proposal));
}

/** 汇办件 that are scored. */
export function coHandled(cases: readonly Proposal[]): readonly Proposal[] {
  return cases.filter((proposal) => isOurs(proposal) && isCoHandled(proposal));
}

/** Whether a case is still ours to answer, or was answered by us. */
export function isOurs({ ending }: Proposal): boolean {
  return ending?.kind !== 'withdrawn' && ending?.kind !== 'returned';
}
