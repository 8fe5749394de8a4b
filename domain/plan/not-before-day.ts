import type { CivilDate } from '../calendar/civil-date.ts';
import type { MoveCause, PlannedStep } from './plan.ts';

/** A step on a day or later, and what set it later if it was earlier. */
export function notBeforeDay(step: PlannedStep, day: CivilDate, movedBy: MoveCause): PlannedStep {
  return step.dueOn >= day ? step : { ...step, dueOn: day, movedBy };
}
