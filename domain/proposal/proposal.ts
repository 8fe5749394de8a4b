import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { PersonRef } from '../office/person.ts';
import type { Plan } from '../plan/plan.ts';
import type { CasePolicy } from '../policy/policy.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { Assignment } from './assignment.ts';
import type { AssignmentFacts } from './assignment-facts.ts';
import type { CalendarFacts } from './calendar-facts.ts';
import type { ContributionFacts } from './contribution-facts.ts';
import type {
  Communication,
  Draft,
  Ending,
  Evaluation,
  Letter,
  NamedInNotice,
  PreliminaryOpinion,
  ProgressReport,
  ReachedOccasion,
  SentBack,
  StepDone,
} from './facts.ts';
import type { ExceptionFacts } from './exception-facts.ts';
import type { FollowUpFacts } from './follow-up-facts.ts';
import type { KeyFacts } from './key-facts.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { RoundFacts } from './round-facts.ts';
import type { TermFacts } from './term-facts.ts';
import type { CorrectionFacts } from './correction-facts.ts';
import type { DeclinedFacts } from './declined-facts.ts';
import type { InHandFacts } from './in-hand.ts';
import type { JointFacts } from './joint-facts.ts';

/**
 * A case: the facts of one proposal and the rules it was started under. What can be computed from facts and a
 * moment (stage, light, overdue, blocked) is never in here. Plain JSON; `revision` counts the events.
 */
export type Proposal = AssignmentFacts &
  CalendarFacts &
  ContributionFacts &
  CorrectionFacts &
  DeclinedFacts &
  ExceptionFacts &
  FollowUpFacts &
  InHandFacts &
  JointFacts &
  KeyFacts &
  PlanFacts &
  RoundFacts &
  TermFacts & {
    readonly assignment: Assignment;
    readonly policy: CasePolicy;
    readonly calendar: WorkingCalendar;
    readonly plan: Plan;
    readonly revision: number;
    readonly division?: string;
    readonly leaderInCharge?: PersonRef;
    readonly officer?: PersonRef;
    readonly done: Readonly<Partial<Record<StepId, StepDone>>>;
    readonly opinion?: PreliminaryOpinion;
    readonly communications: readonly Communication[];
    readonly drafts: readonly Draft[];
    /** Reviews that sent a draft back, oldest first. */
    readonly sentBack?: readonly SentBack[];
    /** Replies issued, or the opinion letter sent; more than one only after an unsatisfied evaluation. */
    readonly letters: readonly Letter[];
    readonly evaluations: readonly Evaluation[];
    readonly progress: readonly ProgressReport[];
    readonly notices: readonly NamedInNotice[];
    readonly reached: readonly ReachedOccasion[];
    readonly ending?: Ending;
  };
