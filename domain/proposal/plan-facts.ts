import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { StepId } from '../policy/step-ids.ts';

/** A step's date as somebody set it, against the plan base of that time; another base has the plan made anew. */
export type Adjustment = {
  readonly step: StepId;
  readonly dueOn: CivilDate;
  readonly planBase: CivilDate;
  readonly reason: string;
  readonly on: CivilDate;
  readonly by: PersonRef;
};

export type PlanFacts = {
  /** Oldest first; the last one of a step holds. */
  readonly adjustments?: readonly Adjustment[];
};

/** The dates that were set against a plan base and hold as long as it stands. */
export function adjustedDates(
  { adjustments = [] }: PlanFacts,
  planBase: CivilDate,
): ReadonlyMap<StepId, CivilDate> {
  return new Map(
    adjustments.filter((each) => each.planBase === planBase).map(({ step, dueOn }) => [step, dueOn] as const),
  );
}
