import type { RefusalDetail, Unmet } from '../../domain/proposal/refusal.ts';
import { refusalOf } from '../../domain/proposal/unmet.ts';
import type { Repairable } from '../../domain/watch/alarm-codes.ts';
import { OFFICE_ACTS, type OfficeAct } from '../../domain/wording/office-acts.ts';

/** A repair that was done: a run is started again from its record, or has taken over what stands there. */
type Repaired =
  | { readonly answer: 'restarted' | 'caughtUp'; readonly number: string }
  | { readonly answer: 'restarted'; readonly noticeId: string; readonly docNumber: string };

/** What came of asking for a repair; unknown or refused, nothing is done. */
export type RepairAnswer =
  | Repaired
  | { readonly answer: 'unknownCase'; readonly number: string }
  | { readonly answer: 'unknownNotice' }
  | RefusedRepair;

type RefusedRepair = { readonly answer: 'refused'; readonly refused: RefusalDetail };

/** What asking for each repair is kept as. */
export const REPAIR_ACTS = { case: 'repairCase', notice: 'repairNotice' } as const satisfies Readonly<
  Record<Repairable, OfficeAct>
>;

/** A repair that does not come about, and what speaks against it. */
export function refusedRepair(what: Repairable, against: Unmet): RefusedRepair {
  return { answer: 'refused', refused: refusalOf(OFFICE_ACTS[REPAIR_ACTS[what]], [against]) };
}
