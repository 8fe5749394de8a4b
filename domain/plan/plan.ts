import type { CivilDate } from '../calendar/civil-date.ts';
import type { Anchor, Binding, PlanId, Responsible } from '../policy/policy.ts';
import type { StepId } from '../policy/step-ids.ts';

/**
 * What sets a step later than its anchor does: a reassignment gives its days anew, a case taken over has days of grace, an
 * earlier step was moved by hand, a case is filed only after what it owes is settled.
 */
export type MoveCause = 'reassigned' | 'broughtIn' | 'neighbour' | 'settled';

/** A step with its date. `provisional`: counted over a year whose holidays are not yet published. */
export type PlannedStep = {
  readonly id: StepId;
  readonly title: string;
  readonly responsible: Responsible;
  readonly binding: Binding;
  readonly kind: 'task' | 'window' | 'deadline';
  readonly dueOn: CivilDate;
  readonly anchor: Anchor;
  readonly remindBefore: readonly number[];
  readonly provisional: boolean;
  /** Working days by which the step moved because the whole did not fit: later, or earlier when negative. */
  readonly compressedBy: number;
  /** What set it later than it is counted; absent in plans made before that was kept. */
  readonly movedBy?: MoveCause;
  /** The date that the plan proposed, where somebody set another. */
  readonly adjustedFrom?: CivilDate;
  /** The earliest day that it can have since a plan made anew would have put it into the past. */
  readonly notBefore?: CivilDate;
};

/** The regulated due date with what explains it. */
export type DueDate = {
  /** As the hand-over paper shows it, working day or not. */
  readonly dueOn: CivilDate;
  /** The working day on or before it, from which the plan counts back. */
  readonly planBase: CivilDate;
  readonly handOverOn: CivilDate;
  readonly source:
    | { readonly from: 'assignment' }
    | { readonly from: 'policy'; readonly months: number }
    | { readonly from: 'policy'; readonly fixedOn: string };
  /** The day of the extension that set it. */
  readonly extendedOn?: CivilDate;
  /** Calendar days of pause in it. */
  readonly pausedDays?: number;
  readonly provisional: boolean;
};

/** Whether the steps fit into the working days after hand-over; `shortWorkdays` is what is missing at the least gaps. */
export type Feasibility =
  | { readonly fits: true; readonly compressed: boolean }
  | { readonly fits: false; readonly availableWorkdays: number; readonly shortWorkdays: number };

/** A case's backward plan, in the order of the procedure. */
export type Plan = {
  readonly id: PlanId;
  readonly due: DueDate;
  readonly steps: readonly PlannedStep[];
  readonly feasibility: Feasibility;
};
