import type { CivilDate } from '../calendar/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { PersonRef } from '../office/person.ts';
import type { Plan } from '../plan/plan.ts';
import type { CasePolicy } from '../policy/policy.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { Assignment } from './assignment.ts';
import type {
  Communication,
  Draft,
  Ending,
  Evaluation,
  Letter,
  NamedInNotice,
  ProgressReport,
  ReachedOccasion,
  ReviewResult,
} from './facts.ts';

/** What has happened to a case, in the past tense. The journal is the sequence of these. */
export type ProposalEvent =
  | {
      readonly type: 'Opened';
      readonly assignment: Assignment;
      readonly policy: CasePolicy;
      readonly calendar: WorkingCalendar;
      readonly plan: Plan;
    }
  | {
      readonly type: 'Assigned';
      readonly division: string;
      readonly reason: string;
      readonly leaderInCharge?: PersonRef;
      readonly on: CivilDate;
      readonly by: PersonRef;
    }
  | { readonly type: 'SignedFor'; readonly on: CivilDate; readonly by: PersonRef }
  | { readonly type: 'Accepted'; readonly officer: PersonRef; readonly on: CivilDate; readonly by: PersonRef }
  | {
      readonly type: 'OpinionSubmitted';
      readonly summary: string;
      readonly on: CivilDate;
      readonly by: PersonRef;
    }
  | {
      readonly type: 'OpinionReviewed';
      readonly result: ReviewResult;
      readonly reasons?: string;
      readonly on: CivilDate;
      readonly by: PersonRef;
    }
  | { readonly type: 'CommunicationRecorded'; readonly communication: Communication }
  | { readonly type: 'DraftSubmitted'; readonly draft: Draft }
  | {
      readonly type: 'SubmittedForReview';
      readonly draftNo: number;
      readonly on: CivilDate;
      readonly by: PersonRef;
    }
  | {
      readonly type: 'StepMarked';
      readonly step: StepId;
      readonly on: CivilDate;
      readonly by: PersonRef;
      readonly evidence: string;
    }
  | { readonly type: 'ReplyIssued'; readonly letter: Letter; readonly plan: Plan }
  | { readonly type: 'OpinionLetterSent'; readonly letter: Letter }
  | { readonly type: 'EvaluationRecorded'; readonly evaluation: Evaluation }
  | { readonly type: 'ProgressReported'; readonly report: ProgressReport }
  | { readonly type: 'NamedInNotice'; readonly notice: NamedInNotice }
  | { readonly type: 'OccasionsReached'; readonly occasions: readonly ReachedOccasion[] }
  | { readonly type: 'Ended'; readonly ending: Ending };
